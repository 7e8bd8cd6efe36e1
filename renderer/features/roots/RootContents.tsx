import type { DriftSummary } from '../../../core/drift/scan.ts';
import { takenSentence } from '../../../core/roots/taken.ts';
import { useText } from '../../i18n/use-text.ts';
import type { OpenRoot } from '../../state/roots.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { PathText } from '../change/PathText.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { RootTreeView } from './RootTreeView.tsx';

interface ContentsProps {
  readonly summary: DriftSummary;
  readonly isNewest: boolean;
}

/** What a boot took, in one sentence. */
function Sentence({ summary, isNewest }: ContentsProps) {
  const { t, say, number, binarySize } = useText();
  const { files, places, bytes } = summary.open;
  if (isNewest) return <p>{say(takenSentence(summary))}</p>;
  if (files === 0) return <p>{t('roots.tookNothing')}</p>;
  const precious = summary.groups.find(({ kind }) => kind === 'precious')?.places ?? 0;
  return (
    <p>
      {t('roots.took', {
        files: t('roots.files', { count: files, number: number(files) }),
        places: t('roots.places', { count: places, number: number(places) }),
        size: binarySize(bytes),
      })}{' '}
      {precious === 0 ? '' : t('roots.precious', { count: precious })}
    </p>
  );
}

interface PreciousProps {
  readonly summary: DriftSummary;
  readonly root: string;
}

function PreciousPlaces({ summary, root }: PreciousProps) {
  const { t } = useText();
  const findVersions = useApp((state) => state.findVersions);
  if (summary.precious.length === 0) return null;
  return (
    <ul className="taken-places" aria-label={t('roots.preciousLabel')}>
      {summary.precious.map(({ path }) => (
        <li key={path}>
          <PathText path={path} />
          <Button look="flat" onPress={() => void findVersions(path, root)}>
            {t('roots.bringBack')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What an earlier root held beyond the blank snapshot. */
export function RootContents(props: { readonly root: OpenRoot; readonly isNewest: boolean }) {
  const { t } = useText();
  const lookIntoRoot = useApp((state) => state.lookIntoRoot);
  const { summary, name } = props.root;
  if (summary.kind === 'failed') {
    return <ProblemNote problem={summary.problem} onRetry={() => void lookIntoRoot(name)} />;
  }
  if (summary.kind !== 'loaded') return <Skeleton label={t('roots.looking')} rows={2} />;
  return (
    <>
      <Sentence summary={summary.value} isNewest={props.isNewest} />
      {summary.value.problems.length === 0 ? null : (
        <p className="field-problem">
          {t('roots.partial', { count: summary.value.problems.length })}
        </p>
      )}
      <PreciousPlaces summary={summary.value} root={name} />
      <RootTreeView root={name} />
    </>
  );
}
