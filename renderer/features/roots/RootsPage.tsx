import { useEffect, useRef } from 'react';
import { ManagerPage } from '../../app/ManagerPage.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { EmptyPage } from '../kept/EmptyPage.tsx';
import { PathSearch } from './PathSearch.tsx';
import { RootList } from './RootList.tsx';
import { VersionsView } from './VersionsView.tsx';
import '../review/review.css';
import '../change/change.css';
import '../rules/rules.css';
import './roots.css';

function Body() {
  const { t } = useText();
  const roots = useApp((state) => state.roots);
  const loadRoots = useApp((state) => state.loadRoots);
  if (roots.kind === 'failed') {
    return <ProblemNote problem={roots.problem} onRetry={() => void loadRoots()} />;
  }
  if (roots.kind !== 'loaded') return <Skeleton label={t('roots.loading')} rows={4} />;
  if (roots.value.length === 0) {
    return <EmptyPage title={t('roots.empty')} text={t('roots.emptyText')} />;
  }
  return <RootList roots={roots.value} />;
}

/** What each boot took, and the way back for it. */
export function RootsPage() {
  const { t } = useText();
  const versions = useApp((state) => state.versions);
  const isBusy = useApp((state) => state.isRootsBusy);
  const loadRoots = useApp((state) => state.loadRoots);
  useEffect(() => void loadRoots(), [loadRoots]);
  const hadVersions = useRef(false);
  useEffect(() => {
    if (hadVersions.current && versions === null) document.getElementById('roots-title')?.focus();
    hadVersions.current = versions !== null;
  }, [versions]);
  return (
    <ManagerPage
      id="roots"
      title={t('roots.title')}
      actions={
        <Button icon="refresh" isDisabled={isBusy} onPress={() => void loadRoots()}>
          {t(isBusy ? 'roots.busy' : 'roots.refresh')}
        </Button>
      }
    >
      <p>{t('roots.intro')}</p>
      <PathSearch />
      {versions === null ? <Body /> : <VersionsView shown={versions} />}
    </ManagerPage>
  );
}
