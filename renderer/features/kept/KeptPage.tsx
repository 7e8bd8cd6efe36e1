import { useEffect, useMemo } from 'react';
import { ManagerPage } from '../../app/ManagerPage.tsx';
import { message } from '../../../core/messages/render.ts';
import type { KeptEntry } from '../../../core/persist/kept.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Kept } from '../../state/kept.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { UnfinishedChanges } from '../change/UnfinishedChanges.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { EmptyPage } from './EmptyPage.tsx';
import { brokenEntries, holdingEntries, keptGroups, knownBytes } from './kept-groups.ts';
import { KeptRow } from './KeptRow.tsx';
import { KeptTextDialog } from './KeptTextDialog.tsx';
import { Strays } from './Strays.tsx';
import '../review/review.css';
import '../rules/rules.css';
import './kept.css';

function Group({ id, entries }: { readonly id: string; readonly entries: readonly KeptEntry[] }) {
  const { t, say } = useText();
  return (
    <section className="form-section">
      <h2 id={`kept-${id}`}>
        {id === 'own' || id === 'broken'
          ? t(`kept.${id}Title`)
          : say(message(`knowledge.group.${id}`))}
      </h2>
      <ul className="framed-list" aria-labelledby={`kept-${id}`}>
        {entries.map((entry) => (
          <KeptRow key={entry.item.path} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

/** One sentence: how much is kept, and whether all of it holds. */
function Sentence({ entries }: Pick<Kept, 'entries'>) {
  const { t, number, binarySize } = useText();
  const broken = brokenEntries(entries).length;
  const later = entries.filter(({ state }) => state === 'next-boot').length;
  const holding = holdingEntries(entries);
  const count = holding.length;
  const size = binarySize(knownBytes(holding));
  return (
    <p role="status">
      {t('kept.counted', { count, number: number(count), size })}
      {later === 0 ? '' : ` ${t('kept.later', { count: later })}`}
      {broken === 0 ? '' : ` ${t('kept.broken', { count: broken })}`}
    </p>
  );
}

function NothingKept() {
  const { t } = useText();
  const openManagerPage = useApp((state) => state.openManagerPage);
  return (
    <EmptyPage
      title={t('kept.empty')}
      text={t('kept.emptyText')}
      action={
        <Button look="primary" onPress={() => openManagerPage('drift')}>
          {t('kept.lookAtDrift')}
        </Button>
      }
    />
  );
}

function Body({ entries, strays }: Kept) {
  const broken = useMemo(() => brokenEntries(entries), [entries]);
  const groups = useMemo(
    () => keptGroups(entries.filter((entry) => !broken.includes(entry))),
    [entries, broken],
  );
  return (
    <>
      {entries.length === 0 ? <NothingKept /> : <Sentence entries={entries} />}
      {broken.length === 0 ? null : <Group id="broken" entries={broken} />}
      {groups.map((group) => (
        <Group key={group.id} id={group.id} entries={group.entries} />
      ))}
      <Strays strays={strays} />
    </>
  );
}

/** What survives boots, why, since when; what lies there beside it; and all of it as Nix. */
export function KeptPage() {
  const { t } = useText();
  const kept = useApp((state) => state.kept);
  const isBusy = useApp((state) => state.isKeptBusy);
  const loadKept = useApp((state) => state.loadKept);
  const loadKeptText = useApp((state) => state.loadKeptText);
  useEffect(() => void loadKept(), [loadKept]);
  return (
    <ManagerPage
      id="kept"
      title={t('kept.title')}
      actions={
        <>
          <Button icon="refresh" isDisabled={isBusy} onPress={() => void loadKept()}>
            {t(isBusy ? 'kept.looking' : 'kept.refresh')}
          </Button>
          <Button
            icon="lines"
            isDisabled={kept.kind !== 'loaded'}
            onPress={() => void loadKeptText('tidemark')}
          >
            {t('kept.asNix')}
          </Button>
        </>
      }
    >
      <UnfinishedChanges />
      {kept.kind === 'failed' ? (
        <ProblemNote problem={kept.problem} onRetry={() => void loadKept()} />
      ) : null}
      {kept.kind === 'loading' || kept.kind === 'unasked' ? (
        <Skeleton label={t('kept.loading')} rows={6} />
      ) : null}
      {kept.kind === 'loaded' ? <Body {...kept.value} /> : null}
      <KeptTextDialog />
    </ManagerPage>
  );
}
