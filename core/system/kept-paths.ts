/** What a system keeps besides its file systems, and where. */
import type { KnowledgeEntry } from '../knowledge/entry.ts';
import { keptEntries } from '../knowledge/select.ts';
import type { InstallSpec } from '../spec/spec.ts';

export interface KeptPath {
  readonly entry: KnowledgeEntry;
  /** For method `subvolume`: the subvolume of the top level that is mounted there. */
  readonly subvolume: string | null;
}

/** A name that no subvolume of the spec has. */
function freeName(wanted: string, taken: readonly string[]): string {
  return taken.includes(wanted) ? freeName(`${wanted}_`, taken) : wanted;
}

/**
 * The kept paths of a spec, in the order of the knowledge entries; none without a system. A path on
 * which the person has put a subvolume of their own is kept by that.
 */
export function keptPaths({ btrfs, system }: InstallSpec): KeptPath[] {
  if (system === undefined) return [];
  const mountPoints = btrfs.subvolumes.map(({ mountPoint }) => mountPoint);
  const names = btrfs.subvolumes.map(({ name }) => name);
  return keptEntries(system)
    .filter(({ path }) => !mountPoints.includes(path))
    .map((entry) => ({
      entry,
      subvolume: entry.method === 'subvolume' ? freeName(`keep-${entry.id}`, names) : null,
    }));
}

/** The subvolumes to make for kept paths. The module mounts them; filesystems.nix does not. */
export function keptSubvolumes(spec: InstallSpec): string[] {
  return keptPaths(spec).flatMap(({ subvolume }) => (subvolume === null ? [] : [subvolume]));
}
