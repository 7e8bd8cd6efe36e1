import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { drawnSegments } from '../../../core/map/map.ts';
import type { DiskMap } from '../../../core/map/map.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Caption } from './Caption.tsx';
import { MapFocusContext } from './focus-ring.ts';
import { itemsOf, segmentItemId } from './items.ts';
import { Legend } from './Legend.tsx';
import { MapBar } from './MapBar.tsx';
import { MapTable } from './MapTable.tsx';
import { useBarWidth } from './use-bar-width.ts';
import './map.css';
import './roles.css';
import './bar.css';
import './labels.css';
import './table.css';
import './rooms.css';

export interface PartitionMapProps {
  /** Heading of the whole drawing: which disk it is. */
  readonly title: string;
  /** A second line under it: how the disk is. */
  readonly note?: ReactNode;
  readonly before: DiskMap | null;
  readonly after: DiskMap | null;
  readonly beforeTitle: string;
  readonly afterTitle: string;
}

function firstItem(before: DiskMap | null, after: DiskMap | null): string | null {
  const side = before === null ? 'after' : 'before';
  const map = before ?? after;
  const first = map === null ? undefined : drawnSegments(map)[0];
  return first === undefined ? null : segmentItemId(side, first);
}

function useMapFocus(before: DiskMap | null, after: DiskMap | null) {
  const [active, setActive] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const items = useMemo(() => itemsOf(before, after), [before, after]);
  const known = active !== null && items.has(active) ? active : null;
  const told = items.get(pointed ?? known ?? '') ?? null;
  const activeId = known ?? firstItem(before, after);
  const focus = useMemo(() => ({ activeId, setActive, setPointed }), [activeId]);
  return { focus, told };
}

/** The signature of the program: the disk before, the disk after, and what will be in it. */
export function PartitionMap(props: PartitionMapProps) {
  const { title, note = null, before, after, beforeTitle, afterTitle } = props;
  const { t } = useText();
  const { ref, width } = useBarWidth();
  const [isTrueScale, setTrueScale] = useState(false);
  const { focus, told } = useMapFocus(before, after);
  const maps = [before, after].filter((map) => map !== null);
  const bar = { barWidth: width, isTrueScale };
  return (
    <figure className="map" aria-label={title}>
      <div className="map-head">
        <div>
          <h2>{title}</h2>
          {note}
        </div>
        <Switch isOn={isTrueScale} onChange={setTrueScale}>
          {t('map.trueScale')}
        </Switch>
      </div>
      <MapFocusContext value={focus}>
        <div className="map-bars" ref={ref}>
          {before === null || width === 0 ? null : (
            <MapBar title={beforeTitle} map={before} side="before" {...bar} />
          )}
          {after === null || width === 0 ? null : (
            <MapBar title={afterTitle} map={after} side="after" {...bar} />
          )}
        </div>
      </MapFocusContext>
      <Caption item={told} />
      <Legend maps={maps} />
      <div className="map-foot">
        <p className="quiet small">{isTrueScale ? t('map.trueScaleNote') : t('map.notToScale')}</p>
        <Disclosure title={t('map.table')}>
          <p className="quiet small">{t('map.units')}</p>
          {before === null ? null : <MapTable title={beforeTitle} map={before} />}
          {after === null ? null : <MapTable title={afterTitle} map={after} />}
        </Disclosure>
      </div>
    </figure>
  );
}
