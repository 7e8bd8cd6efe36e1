import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useApp } from '../state/use-app.ts';
import { Icon } from '../ui/Icon.tsx';
import { FaceMenu } from './FaceMenu.tsx';
import { isPassed, isReachable, pageOrder } from './journey.ts';
import type { PageId } from './journey.ts';

function PageLink({ id }: { readonly id: PageId }) {
  const { t } = useTranslation();
  const isOpen = useApp((state) => state.pageId === id);
  const isOld = useApp((state) => isPassed(id, state));
  const canOpen = useApp((state) => isReachable(id, state));
  const goTo = useApp((state) => state.goTo);
  return (
    <li>
      <AriaButton
        className={`page-link ${isOpen ? 'is-open' : ''} ${isOld ? 'is-passed' : ''}`}
        isDisabled={!canOpen}
        onPress={() => goTo(id)}
        {...(isOpen ? { 'aria-current': 'step' } : {})}
      >
        <span className="page-link-mark">
          <Icon name={isOld ? 'check' : 'dot'} />
        </span>
        <span className="page-link-name">{t(`pages.${id}`)}</span>
        {isOld ? <span className="visually-hidden">{t('pages.passed')}</span> : null}
      </AriaButton>
    </li>
  );
}

/** Where one is among the pages; a page that can be opened is a press away. */
export function PageList() {
  const { t } = useTranslation();
  return (
    <nav className="page-list" aria-label={t('pages.label')}>
      <ol>
        {pageOrder.map((id) => (
          <PageLink key={id} id={id} />
        ))}
      </ol>
      <FaceMenu />
    </nav>
  );
}
