import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Icon } from './Icon.tsx';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
  /** Short name: what a screen reader says first and a test looks for. */
  readonly label: string;
  /** Cannot be changed; the reason stands in the text. */
  readonly isFixed?: boolean;
}

/** One of several things that can each be chosen; a row of a list. */
export function Checkbox({ children, isChosen, onChange, label, isFixed = false }: CheckboxProps) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={isChosen}
      onChange={onChange}
      isReadOnly={isFixed}
      aria-label={label}
    >
      <span className="checkbox-mark" aria-hidden="true">
        <Icon name={isFixed ? 'lock' : 'check'} />
      </span>
      <span className="checkbox-content">{children}</span>
    </AriaCheckbox>
  );
}
