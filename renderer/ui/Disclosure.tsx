import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
}

/** Something that most people need not see. */
export function Disclosure({ title, children, isOpenAtFirst = false }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={isOpenAtFirst}>
      <h3 className="disclosure-heading">
        <AriaButton slot="trigger" className="disclosure-button">
          <Icon name="right" className="disclosure-arrow" />
          {title}
        </AriaButton>
      </h3>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
