import type { DiskMap, MapSegment, MapSubvolume } from '../../../core/map/map.ts';

export function segmentItemId(side: 'before' | 'after', { id }: MapSegment): string {
  return `${side}:${id}`;
}

export function roomId({ role, name }: MapSubvolume): string {
  return `room:${role}:${name}`;
}

export type MapItem =
  | { readonly kind: 'segment'; readonly side: 'before' | 'after'; readonly segment: MapSegment }
  | { readonly kind: 'room'; readonly room: MapSubvolume };

/** All parts of both maps by the id that their drawing carries. */
export function itemsOf(
  before: DiskMap | null,
  after: DiskMap | null,
): ReadonlyMap<string, MapItem> {
  const items = new Map<string, MapItem>();
  for (const segment of before?.segments ?? []) {
    items.set(segmentItemId('before', segment), { kind: 'segment', side: 'before', segment });
  }
  for (const segment of after?.segments ?? []) {
    items.set(segmentItemId('after', segment), { kind: 'segment', side: 'after', segment });
    for (const room of segment.subvolumes) items.set(roomId(room), { kind: 'room', room });
  }
  return items;
}
