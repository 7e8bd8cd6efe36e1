import { useText } from '../../i18n/use-text.ts';
import type { Disk } from '../../../core/disks/disk.ts';
import { isSameDisk } from '../../state/compare-disks.ts';
import { isChoosable } from '../../state/disks.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { DiskCard, ExcludedDisk } from './DiskCard.tsx';
import { useDiskLabel } from './use-disk-label.ts';

/** The disks that can be chosen. Nothing is chosen at first: which disk is for the person to say. */
function Choice({ disks }: { readonly disks: readonly Disk[] }) {
  const { t } = useText();
  const labelOf = useDiskLabel();
  const chosen = useApp((state) => state.disk);
  const chooseDisk = useApp((state) => state.chooseDisk);
  const value = disks.find((disk) => chosen !== null && isSameDisk(disk, chosen));
  return (
    <RadioCards
      label={t('disk.listLabel')}
      value={value?.identity.node ?? null}
      cards={disks.map((disk) => ({
        id: disk.identity.node,
        label: labelOf(disk),
        content: <DiskCard disk={disk} />,
      }))}
      onChange={(node) => {
        const disk = disks.find(({ identity }) => identity.node === node);
        if (disk !== undefined) chooseDisk(disk);
      }}
    />
  );
}

/** All disks: first those to choose from, then the others, greyed, each with its reason. */
export function DiskList({ disks }: { readonly disks: readonly Disk[] }) {
  const { t } = useText();
  const beginning = useApp((state) => state.beginning);
  const choosable = disks.filter((disk) => isChoosable(disk, beginning));
  const excluded = disks.filter((disk) => !isChoosable(disk, beginning));
  return (
    <>
      {choosable.length > 0 ? (
        <Choice disks={choosable} />
      ) : (
        <Note kind="warning" title={t('disk.noneTitle')}>
          <p>{disks.length === 0 ? t('disk.noneAtAll') : t('disk.noneChoosable')}</p>
        </Note>
      )}
      {excluded.length === 0 ? null : (
        <section className="excluded-section">
          <h2>{t('disk.excludedTitle')}</h2>
          <ul className="excluded-list">
            {excluded.map((disk) => (
              <ExcludedDisk key={disk.identity.node} disk={disk} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
