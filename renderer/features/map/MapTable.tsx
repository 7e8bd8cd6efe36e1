import { useSegmentWords } from './use-segment-words.ts';
import { useText } from '../../i18n/use-text.ts';
import type { DiskMap, MapSegment } from '../../../core/map/map.ts';

function Row({ segment, fate }: { readonly segment: MapSegment; readonly fate: string }) {
  const { t, binarySize, diskSize } = useText();
  const { use } = useSegmentWords();
  const { number, startBytes, sizeBytes } = segment;
  return (
    <tr>
      <td className="numbers">{number ?? t('map.none')}</td>
      <td>{use(segment)}</td>
      <td className="numbers">{binarySize(startBytes)}</td>
      <td className="numbers">
        {t('map.bothSizes', {
          binary: binarySize(sizeBytes),
          decimal: diskSize(sizeBytes),
        })}
      </td>
      <td>{fate}</td>
    </tr>
  );
}

function Subvolumes({ segment }: { readonly segment: MapSegment }) {
  const { t, say, around } = useText();
  return segment.subvolumes.map((room) => (
    <tr key={room.name} className="table-room">
      <td />
      <td>{t('map.tableRoom', { name: room.name })}</td>
      <td colSpan={2}>{room.mountPoint === null ? t('map.readOnly') : around(room.mountPoint)}</td>
      <td>{say(room.purpose)}</td>
    </tr>
  ));
}

export interface MapTableProps {
  readonly title: string;
  readonly map: DiskMap;
}

/** The same map as a table: nothing is hidden, nothing is drawn. */
export function MapTable({ title, map }: MapTableProps) {
  const { t } = useText();
  const fate = ({ isErased, role }: MapSegment): string =>
    isErased ? t('map.willBeErased') : role === 'free' ? t('map.free') : t('map.willBeMade');
  return (
    <table className="map-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('map.columnNumber')}</th>
          <th scope="col">{t('map.columnUse')}</th>
          <th scope="col">{t('map.columnStart')}</th>
          <th scope="col">{t('map.columnSize')}</th>
          <th scope="col">{t('map.columnFate')}</th>
        </tr>
      </thead>
      {map.segments.map((segment) => (
        <tbody key={segment.id}>
          <Row segment={segment} fate={fate(segment)} />
          <Subvolumes segment={segment} />
        </tbody>
      ))}
    </table>
  );
}
