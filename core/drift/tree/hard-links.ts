/** Files with several names: their bytes are counted once, in every folder that holds some of them. */
import type { Columns } from './columns.ts';
import { EXTRA_NAME } from './drift-columns.ts';
import type { DriftColumns } from './drift-columns.ts';

/** More inodes than a subvolume can have names for; keeps those of subvolumes apart. */
const spaceFactor = 2 ** 38;

export class HardLinks {
  private readonly names = new Map<number, number[]>();

  /** One name of a file that has several. */
  note(node: number, { inode, space }: { inode: number; space: number }): void {
    const key = space * spaceFactor + inode;
    const known = this.names.get(key);
    if (known === undefined) this.names.set(key, [node]);
    else known.push(node);
  }

  /** Marks all names of a file but the first. */
  markExtraNames({ flags }: DriftColumns): void {
    for (const [, ...extra] of this.names.values()) {
      for (const node of extra) flags[node] = (flags[node] ?? 0) | EXTRA_NAME;
    }
  }

  /**
   * Calls back for each folder in which two names that follow each other meet: summing up, it has the
   * bytes once too often. The names are in the order of the walk, so that the number of meetings in a
   * folder is that of names below it less one.
   */
  forEachMeeting(columns: Columns, action: (folder: number, bytes: number) => void): void {
    for (const nodes of this.names.values()) {
      let former = nodes[0] ?? 0;
      for (const node of nodes.slice(1)) {
        action(meetingOf(columns, former, node), columns.size[node] ?? 0);
        former = node;
      }
    }
  }
}

/** The lowest folder that holds both. A folder has a smaller number than what lies in it. */
function meetingOf({ parent }: Columns, one: number, other: number): number {
  let left = one;
  let right = other;
  while (left !== right) {
    if (left > right) left = parent[left] ?? 0;
    else right = parent[right] ?? 0;
  }
  return left;
}
