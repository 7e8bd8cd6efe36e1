/** What btrfs says of a subvolume, as far as roots and their health need it. */
export interface SubvolumeFacts {
  readonly uuid: string;
  /** UUID of the subvolume that it is a snapshot of; null for what is no snapshot. */
  readonly parentUuid: string | null;
  /** It came by `btrfs receive`. */
  readonly isReceived: boolean;
  /** ms since the epoch; null where the line was not understood. */
  readonly createdMs: number | null;
  readonly id: number;
  readonly generation: number;
  readonly generationAtCreation: number;
  readonly isReadOnly: boolean;
}

/** `2026-11-23 04:44:13 +0000` as ms since the epoch, or null. */
function parseTime(text: string): number | null {
  const [, day, time, hours, minutes] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/.exec(text) ?? [];
  const ms = Date.parse(`${day ?? ''}T${time ?? ''}${hours ?? ''}:${minutes ?? ''}`);
  return Number.isNaN(ms) ? null : ms;
}

const none = '-';

/**
 * Reads what `btrfs subvolume show` prints (btrfs-subvolume(8)). The list of snapshots at its end holds
 * names that anybody may have chosen, so reading stops before it.
 *
 * @returns null for anything that is not understood
 */
export function parseSubvolume(text: string): SubvolumeFacts | null {
  const [head = ''] = text.split(/^\s*Snapshot\(s\):/m);
  const values = new Map<string, string>();
  // The first line is the path; a name is on a line of its own and cannot hold a line end here.
  for (const line of head.split('\n').slice(1)) {
    const [, name, value] = /^\s+([A-Z][A-Za-z ]*):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !values.has(name)) values.set(name, value);
  }
  const uuidOf = (name: string): string | null =>
    /^[0-9a-f-]{36}$/.exec(values.get(name) ?? '')?.[0] ?? null;
  const numberOf = (name: string): number =>
    /^\d{1,15}$/.test(values.get(name) ?? '') ? Number(values.get(name)) : -1;
  const uuid = uuidOf('UUID');
  const id = numberOf('Subvolume ID');
  const generation = numberOf('Generation');
  const generationAtCreation = numberOf('Gen at creation');
  if (uuid === null || Math.min(id, generation, generationAtCreation) < 0) return null;
  return {
    uuid,
    parentUuid: uuidOf('Parent UUID'),
    isReceived: (values.get('Received UUID') ?? none) !== none,
    createdMs: parseTime(values.get('Creation time') ?? ''),
    id,
    generation,
    generationAtCreation,
    isReadOnly: (values.get('Flags') ?? '').split(/[\s,]+/).includes('readonly'),
  };
}
