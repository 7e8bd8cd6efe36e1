import { useEffect } from 'react';
import type { LostChoice } from '../../state/compare-disks.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { useDiskFacts } from './use-disk-facts.ts';

/** How often it is asked whether a disk came or went, in ms. The question costs a few file reads. */
const askEveryMs = 2000;

/** Follows the disks while the page that shows them is there and can be seen. */
export function useFollowDisks(): void {
  const followDisks = useApp((state) => state.followDisks);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) void followDisks();
    }, askEveryMs);
    return () => clearInterval(timer);
  }, [followDisks]);
}

function LostChoiceNote({ lost }: { readonly lost: LostChoice }) {
  const { t, say } = useText();
  const facts = useDiskFacts();
  const { exclusion } = lost.disk;
  return (
    <Note kind="error" title={t(`disk.lost.${lost.kind}`, { disk: facts.title(lost.disk) })}>
      {lost.kind === 'unusable' ? (
        <p>{exclusion === null ? '' : `${say(exclusion.reason)} ${say(exclusion.remedy)}`}</p>
      ) : (
        <p>{t(`disk.lost.${lost.kind}Text`)}</p>
      )}
    </Note>
  );
}

/** What happened to the disks by itself: the lost choice to see, what came and went to hear. */
export function DiskNews() {
  const { t } = useText();
  const facts = useDiskFacts();
  const lost = useApp((state) => state.lostChoice);
  const changes = useApp((state) => state.diskChanges);
  const heard = (key: 'appeared' | 'vanished'): string => {
    // The note about the lost one is announced itself.
    const disks = (changes?.[key] ?? []).filter((disk) => disk !== lost?.disk);
    return disks.length === 0 ? '' : t(`disk.${key}`, { disks: disks.map(facts.title).join(', ') });
  };
  return (
    <>
      {lost === null ? null : <LostChoiceNote lost={lost} />}
      <p className="visually-hidden" role="status">
        {`${heard('appeared')} ${heard('vanished')}`.trim()}
      </p>
    </>
  );
}
