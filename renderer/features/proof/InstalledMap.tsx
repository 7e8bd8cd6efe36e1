import { useMemo } from 'react';
import { mapOfSpec } from '../../../core/map/after.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { useDiskFacts } from '../disk/use-disk-facts.ts';
import { PartitionMap } from '../map/PartitionMap.tsx';

/** The disk as it is now. */
export function InstalledMap() {
  const { t } = useText();
  const facts = useDiskFacts();
  const review = useApp((state) => state.review);
  const disk = useApp((state) => state.disk);
  const map = useMemo(
    () => (review.kind === 'open' ? mapOfSpec(review.spec, review.plan.partitions) : null),
    [review],
  );
  if (map === null || disk === null) return null;
  return (
    <PartitionMap
      title={facts.title(disk)}
      before={null}
      after={map}
      beforeTitle={t('map.before')}
      afterTitle={t('map.now')}
    />
  );
}
