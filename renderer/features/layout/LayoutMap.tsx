import { useMemo } from 'react';
import { mapOfSpec } from '../../../core/map/after.ts';
import { mapOfDisk } from '../../../core/map/before.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { DiskHealthLine } from '../disk/DiskHealthLine.tsx';
import { useDiskFacts } from '../disk/use-disk-facts.ts';
import { useFoundSystems, useSystems } from '../disk/use-systems.ts';
import { PartitionMap } from '../map/PartitionMap.tsx';
import { partitionsOf } from './field-problems.ts';
import { useSettled } from './use-settled.ts';

/** The chosen disk before and after, redrawn as the spec changes. */
export function LayoutMap() {
  const { t, joined, binarySize } = useText();
  const facts = useDiskFacts();
  const disk = useApp((state) => state.disk);
  const found = useFoundSystems();
  const systems = useSystems();
  const spec = useApp((state) => state.spec);
  const before = useMemo(() => (disk === null ? null : mapOfDisk(disk, found)), [disk, found]);
  const after = useMemo(() => {
    const partitions = spec === null ? null : partitionsOf(spec);
    return spec === null || partitions === null ? null : mapOfSpec(spec, partitions);
  }, [spec]);
  const luks = after?.segments.find(({ role }) => role === 'luks');
  const news = luks === undefined ? '' : t('layout.news', { size: binarySize(luks.sizeBytes) });
  const announced = useSettled(news);
  if (disk === null) return null;
  const { names } = systems(disk);
  return (
    <>
      <PartitionMap
        title={joined([facts.title(disk), facts.facts(disk)])}
        note={<DiskHealthLine disk={disk} />}
        before={before}
        after={after}
        beforeTitle={names === null ? t('map.before') : t('map.nowWith', { systems: names })}
        afterTitle={t('map.after')}
      />
      <p className="visually-hidden" role="status">
        {announced}
      </p>
    </>
  );
}
