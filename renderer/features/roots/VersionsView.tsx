import { useEffect, useRef } from 'react';
import type { Version } from '../../../core/roots/roots.ts';
import { displayPath } from '../../../core/drift/path-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { rootOf } from '../../state/roots.ts';
import type { PathVersions } from '../../state/roots.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { PathText } from '../change/PathText.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { Comparison } from './Comparison.tsx';
import { RestoreChoice } from './RestoreChoice.tsx';
import { VersionList } from './VersionList.tsx';

/** How often it changed, in one sentence. */
function Sentence({ versions }: { readonly versions: readonly Version[] }) {
  const { t } = useText();
  const hasPresent = versions.some(({ isPresent }) => isPresent);
  return (
    <p role="status">
      {t('roots.versionCount', { count: versions.length })} {hasPresent ? '' : t('roots.goneNow')}
    </p>
  );
}

function Chosen({ shown }: { readonly shown: PathVersions }) {
  const { t } = useText();
  const compareVersion = useApp((state) => state.compareVersion);
  const { root, comparison, path } = shown;
  if (root === null) return null;
  return (
    <>
      {comparison.kind === 'loading' ? <Skeleton label={t('roots.comparing')} rows={3} /> : null}
      {comparison.kind === 'failed' ? (
        <ProblemNote problem={comparison.problem} onRetry={() => void compareVersion(root)} />
      ) : null}
      {comparison.kind === 'loaded' ? <Comparison comparison={comparison.value} /> : null}
      <RestoreChoice key={root} root={root} path={path} />
    </>
  );
}

function Found({ shown }: { readonly shown: PathVersions }) {
  const { t } = useText();
  const findVersions = useApp((state) => state.findVersions);
  const { list, path } = shown;
  if (list.kind === 'failed') {
    return <ProblemNote problem={list.problem} onRetry={() => void findVersions(path)} />;
  }
  if (list.kind !== 'loaded') return <Skeleton label={t('roots.searching')} rows={3} />;
  if (!list.value.some((version) => rootOf(version) !== null)) {
    const isThere = list.value.length > 0;
    return (
      <Note
        kind="information"
        title={t(isThere ? 'roots.onlyPresent' : 'roots.neverThere', { path: displayPath(path) })}
      >
        <p>{t('roots.neverThereText')}</p>
      </Note>
    );
  }
  return (
    <>
      <Sentence versions={list.value} />
      <VersionList versions={list.value} />
      <Chosen shown={shown} />
    </>
  );
}

/** All versions of one path over the kept boots, and the way back for each. */
export function VersionsView({ shown }: { readonly shown: PathVersions }) {
  const { t } = useText();
  const closeVersions = useApp((state) => state.closeVersions);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed to come here is gone from the page; the next thing to read is this.
  useEffect(() => heading.current?.focus(), [shown.path]);
  return (
    <section className="form-section versions">
      <div className="tab-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('roots.versionsTitle')} <PathText path={shown.path} />
        </h2>
        <Button icon="left" onPress={closeVersions}>
          {t('roots.backToRoots')}
        </Button>
      </div>
      <Found shown={shown} />
    </section>
  );
}
