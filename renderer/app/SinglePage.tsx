import { useTranslation } from 'react-i18next';
import { FaceMenu } from './FaceMenu.tsx';
import { PageFrame } from './PageFrame.tsx';
import type { PageFrameProps } from './PageFrame.tsx';

/** The frame of a page that is alone in its face: the list beside it holds the program's menu only. */
export function SinglePage(props: PageFrameProps) {
  const { t } = useTranslation();
  return (
    <>
      <nav className="page-list page-list-empty" aria-label={t('pages.label')}>
        <FaceMenu />
      </nav>
      <PageFrame {...props} />
    </>
  );
}
