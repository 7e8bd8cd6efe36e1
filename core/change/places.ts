/** Where things of a change lie: all below the folder of what is kept, for root alone. */
import type { ChangeItem } from './change.ts';

/** The time in the name of a change: 20260102T030405Z. */
export function changeTime(id: string): string {
  return id.slice(0, 16);
}

export interface ChangePlaces {
  readonly own: string;
  readonly journal: string;
  readonly snapshots: string;
  readonly staging: string;
  readonly configuration: string;
  /** Nix' link to what was built: it keeps it from the garbage collector. */
  readonly result: string;
  /** Data that is no longer kept: dated, never deleted by us. */
  readonly stopped: string;
}

/** @param persist where what is kept lies */
export function changePlaces(persist: string, id: string): ChangePlaces {
  const own = `${persist}/.tidemark`;
  return {
    own,
    journal: `${own}/changes/${id}.ndjson`,
    snapshots: `${own}/snapshots/${id}`,
    staging: `${own}/staging/${id}`,
    configuration: `${own}/staging/${id}/configuration`,
    result: `${own}/staging/${id}/system`,
    stopped: `${own}/stopped/${changeTime(id)}`,
  };
}

/** Where the data of an element lies; for a subvolume of its own, the name on the top level. */
export function itemPlace(
  { item, subvolume }: Pick<ChangeItem, 'item' | 'subvolume'>,
  { persist, top }: { readonly persist: string; readonly top: string },
): string {
  if (subvolume !== null) return `${top}/${subvolume.name}`;
  if (item.method === 'subvolume' && item.subvolume !== undefined && item.subvolume !== null) {
    return `${top}/${item.subvolume}`;
  }
  return item.source ?? `${persist}${item.path}`;
}

/** The name of the subvolume that an element has of its own, or null. */
export function ownSubvolume({
  item,
  subvolume,
}: Pick<ChangeItem, 'item' | 'subvolume'>): string | null {
  return subvolume?.name ?? (item.method === 'subvolume' ? (item.subvolume ?? null) : null);
}

const triggers = ['.socket', '.timer', '.path', '.automount'];

/** All units to stop, once each: what could start another first, otherwise in the order that they came. */
export function unitsToStop(items: readonly Pick<ChangeItem, 'stops'>[]): string[] {
  const units = [...new Set(items.flatMap(({ stops }) => stops))];
  const isTrigger = (unit: string): boolean => triggers.some((ending) => unit.endsWith(ending));
  return [...units.filter(isTrigger), ...units.filter((unit) => !isTrigger(unit))];
}
