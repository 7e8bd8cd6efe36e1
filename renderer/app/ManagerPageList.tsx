import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/use-app.ts';
import { Icon } from '../ui/Icon.tsx';
import { FaceMenu } from './FaceMenu.tsx';
import { managerPageIcons, managerPageOrder } from './manager-pages.ts';
import type { ManagerPageId } from './manager-pages.ts';

function PageLink({ id }: { readonly id: ManagerPageId }) {
  const { t } = useTranslation();
  const isOpen = useApp((state) => state.managerPage === id);
  const openManagerPage = useApp((state) => state.openManagerPage);
  return (
    <li>
      <AriaButton
        className={`page-link page-link-plain ${isOpen ? 'is-open' : ''}`}
        onPress={() => openManagerPage(id)}
        {...(isOpen ? { 'aria-current': 'page' } : {})}
      >
        <span className="page-link-mark">
          <Icon name={managerPageIcons[id]} />
        </span>
        <span className="page-link-name">{t(`manager.pages.${id}`)}</span>
      </AriaButton>
    </li>
  );
}

/** The pages of the drift manager. */
export function ManagerPageList() {
  const { t } = useTranslation();
  return (
    <nav className="page-list" aria-label={t('pages.label')}>
      <ol>
        {managerPageOrder.map((id) => (
          <PageLink key={id} id={id} />
        ))}
      </ol>
      <FaceMenu />
    </nav>
  );
}
