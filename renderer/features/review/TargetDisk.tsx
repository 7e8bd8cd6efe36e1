import type { Disk } from '../../../core/disks/disk.ts';
import { useText } from '../../i18n/use-text.ts';
import { DiskCard } from '../disk/DiskCard.tsx';

/** The disk that the plan is for, named so that it cannot be mistaken. */
export function TargetDisk({ disk }: { readonly disk: Disk }) {
  const { t } = useText();
  return (
    <section className="target" aria-label={t('review.target')}>
      <DiskCard disk={disk} />
    </section>
  );
}
