import type { Disk } from '../../../core/disks/disk.ts';
import type { DiskHealth } from '../../../core/disks/health.ts';
import { healthFigures, healthMessage } from '../../../core/disks/health-words.ts';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import './health.css';

const icons: Readonly<Record<DiskHealth['state'], IconName>> = {
  passed: 'check',
  worn: 'warning',
  failing: 'cross',
  unknown: 'question',
};

/** What a disk says of its health; null until it has been asked. */
function useHealth(): (disk: Disk) => DiskHealth | null {
  const health = useApp((state) => loadedOf(state.diskHealth));
  return ({ identity }) => health?.find(({ node }) => node === identity.node)?.health ?? null;
}

/** The same as one line of text: the judgement, then the figures. */
export function useHealthText(): (disk: Disk) => string | null {
  const { say, joined } = useText();
  const healthOf = useHealth();
  return (disk) => {
    const health = healthOf(disk);
    if (health === null) return null;
    return joined([healthMessage(health), ...healthFigures(health)].map(say));
  };
}

/** How the disk is. Its place is kept until the answer is there. */
export function DiskHealthLine({ disk }: { readonly disk: Disk }) {
  const { t } = useText();
  const health = useHealth()(disk);
  const text = useHealthText()(disk);
  const isFailed = useApp((state) => state.diskHealth.kind === 'failed');
  if (isFailed) return null;
  if (health === null) {
    return <span className="disk-health small quiet">{t('disk.askingHealth')}</span>;
  }
  return (
    <span className={`disk-health health-${health.state} small numbers`}>
      <Icon name={icons[health.state]} />
      <span>{text}</span>
    </span>
  );
}
