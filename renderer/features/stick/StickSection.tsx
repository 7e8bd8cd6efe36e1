import { useEffect } from 'react';
import type { Disk } from '../../../core/disks/disk.ts';
import { stickExclusion } from '../../../core/stick/rules.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { DiskCard, ExcludedDisk } from '../disk/DiskCard.tsx';
import { useFollowDisks } from '../disk/DiskNews.tsx';
import { useDiskLabel } from '../disk/use-disk-label.ts';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { useOfferedDisks } from './use-offered-disks.ts';

/** The reason that counts here: an install has others. */
function withReason(disk: Disk): Disk {
  return { ...disk, exclusion: stickExclusion(disk) };
}

function Choice() {
  const { t } = useText();
  const labelOf = useDiskLabel();
  const { offered, excluded, chosen } = useOfferedDisks();
  const chooseStick = useApp((state) => state.chooseStick);
  return (
    <>
      {offered.length === 0 ? (
        <Note kind="information" title={t('stick.noneTitle')}>
          <p>{t('stick.none')}</p>
        </Note>
      ) : (
        <RadioCards
          label={t('stick.listLabel')}
          value={chosen?.identity.node ?? null}
          cards={offered.map((disk) => ({
            id: disk.identity.node,
            label: labelOf(disk),
            content: <DiskCard disk={disk} />,
          }))}
          onChange={(node) => {
            chooseStick(offered.find(({ identity }) => identity.node === node) ?? null);
          }}
        />
      )}
      {excluded.length === 0 ? null : (
        <ul className="excluded-list" aria-label={t('stick.excluded')}>
          {excluded.map((disk) => (
            <ExcludedDisk key={disk.identity.node} disk={withReason(disk)} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Which stick. Disks that are built in are only offered when somebody asks for them. */
export function StickSection() {
  const { t } = useText();
  const probe = useApp((state) => state.probe);
  const probeDisks = useApp((state) => state.probeDisks);
  const allowsFixed = useApp((state) => state.allowsFixed);
  const setAllowsFixed = useApp((state) => state.setAllowsFixed);
  const isImageLoaded = useApp((state) => state.stickImage.kind === 'loaded');
  useFollowDisks();
  // Looking at the disks may ask for a password, so it waits until the image is chosen; choosing that
  // needs no rights, but looking into it does.
  useEffect(() => {
    if (isImageLoaded && probe.kind === 'unasked') void probeDisks();
  }, [isImageLoaded, probe.kind, probeDisks]);
  if (!isImageLoaded) return null;
  return (
    <section className="form-section" aria-labelledby="stick-disk-title">
      <h2 id="stick-disk-title">{t('stick.diskTitle')}</h2>
      {probe.kind === 'failed' ? (
        <ProblemNote problem={probe.problem} onRetry={() => void probeDisks()} />
      ) : probe.kind === 'loaded' ? (
        <Choice />
      ) : (
        <Skeleton label={t('disk.loading')} rows={2} />
      )}
      <Switch isOn={allowsFixed} onChange={setAllowsFixed} explanation={t('stick.otherWhy')}>
        {t('stick.other')}
      </Switch>
    </section>
  );
}
