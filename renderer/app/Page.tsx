import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { journey } from './journey.ts';
import type { PageId } from './journey.ts';
import { PageColumn } from './PageColumn.tsx';
import { PageFooter } from './PageFooter.tsx';
import { PageFrame } from './PageFrame.tsx';
import { useEnter } from './use-enter.ts';

export interface PageProps {
  readonly id: PageId;
  readonly title: string;
  readonly children: ReactNode;
  /** The way back; left out where there is none. */
  readonly hasBack?: boolean;
  /** The way on: the last button of the page. */
  readonly next?: ReactNode;
  /** What Enter does, on the pages where the journey says that this is safe. */
  readonly onEnter?: (() => void) | null;
  /** Why the way on is closed. */
  readonly excuse?: string | null;
  readonly isWide?: boolean;
}

function BackButton() {
  const { t } = useTranslation();
  const goBack = useApp((state) => state.goBack);
  return (
    <Button icon="left" onPress={goBack}>
      {t('buttons.back')}
    </Button>
  );
}

/** The frame of the installer's pages: one decision in the middle, navigation at the bottom right. */
export function Page(props: PageProps) {
  const { id, title, children, onEnter = null, isWide = false } = props;
  const { t } = useTranslation();
  const isEnterNext = journey.some((step) => step.id === id && step.isEnterNext);
  useEnter(isEnterNext ? onEnter : null);
  const help = { page: t(`pages.${id}`), text: t(`help.${id}`), keys: t('help.keys') };
  return (
    <PageFrame title={title} help={help}>
      <PageColumn isWide={isWide}>{children}</PageColumn>
      <PageFooter excuse={props.excuse ?? ''}>
        {props.hasBack === true ? <BackButton /> : null}
        {props.next}
      </PageFooter>
    </PageFrame>
  );
}
