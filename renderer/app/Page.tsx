import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { journey } from './journey.ts';
import type { PageId } from './journey.ts';
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

function PageFooter({ next, excuse, hasBack }: Pick<PageProps, 'next' | 'excuse' | 'hasBack'>) {
  const { t } = useTranslation();
  const goBack = useApp((state) => state.goBack);
  const setHelpOpen = useApp((state) => state.setHelpOpen);
  return (
    <footer className="page-footer">
      <Button look="flat" icon="question" onPress={() => setHelpOpen(true)}>
        {t('buttons.help')}
      </Button>
      <p className="page-excuse quiet" id="page-excuse" role="status">
        {excuse ?? ''}
      </p>
      {hasBack === true ? (
        <Button icon="left" onPress={goBack}>
          {t('buttons.back')}
        </Button>
      ) : null}
      {next}
    </footer>
  );
}

/** The frame of every page: title, one decision in the middle, navigation at the bottom right. */
export function Page(props: PageProps) {
  const { id, title, children, onEnter = null, isWide = false } = props;
  const { t } = useTranslation();
  const isHelpOpen = useApp((state) => state.isHelpOpen);
  const heading = useRef<HTMLHeadingElement>(null);
  // The new page's name is what a screen reader says first; the Tab order starts from there.
  useEffect(() => heading.current?.focus(), []);
  const isEnterNext = journey.some((step) => step.id === id && step.isEnterNext);
  useEnter(isEnterNext ? onEnter : null);
  return (
    <main className="page" aria-labelledby="page-title">
      <header className="page-header">
        <h1 id="page-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <div className="page-scroll">
        <div className={`page-column ${isWide ? 'is-wide' : ''}`}>{children}</div>
      </div>
      <PageFooter
        next={props.next}
        excuse={props.excuse ?? null}
        hasBack={props.hasBack ?? false}
      />
      {isHelpOpen ? (
        <HelpDialog page={t(`pages.${id}`)} text={t(`help.${id}`)} keys={t('help.keys')} />
      ) : null}
    </main>
  );
}
