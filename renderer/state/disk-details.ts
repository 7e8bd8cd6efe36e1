/** What takes longer to say of the disks than that they are there: asked after the list is shown. */
import type { Disk } from '../../core/disks/disk.ts';
import type { FoundSystem } from '../../core/disks/existing-system.ts';
import type { FoundHealth } from '../../core/disks/health.ts';
import { unchangedNodes } from './compare-disks.ts';
import type { Loading } from './loading.ts';
import type { SliceTools } from './slice.ts';

export interface DiskDetailsSlice {
  /** The systems inside the partitions. */
  readonly systems: Loading<readonly FoundSystem[]>;
  readonly diskHealth: Loading<readonly FoundHealth[]>;
  /** Asks for both. What is known already stays until the new answer is there. */
  readonly loadDiskDetails: () => Promise<void>;
  /** Forgets what was known of disks that are no longer what they were. */
  readonly forgetChangedDisks: (before: readonly Disk[], after: readonly Disk[]) => void;
}

function kept<T extends { readonly node: string }>(
  details: Loading<readonly T[]>,
  nodes: ReadonlySet<string>,
): Loading<readonly T[]> {
  if (details.kind !== 'loaded') return details;
  return { kind: 'loaded', value: details.value.filter(({ node }) => nodes.has(node)) };
}

export function diskDetailsSlice({ set, get, page }: SliceTools): DiskDetailsSlice {
  /** Answers to questions that a later look has overtaken are thrown away. */
  let latest = 0;
  const loadSystems = async (asked: number): Promise<void> => {
    const answer = await page.request['disks.systems']({});
    if (asked !== latest) return;
    set({ systems: answer.ok ? { kind: 'loaded', value: answer.value.systems } : failed(answer) });
  };
  const loadHealth = async (asked: number): Promise<void> => {
    const answer = await page.request['disks.health']({});
    if (asked !== latest) return;
    set({
      diskHealth: answer.ok ? { kind: 'loaded', value: answer.value.health } : failed(answer),
    });
  };
  return {
    systems: { kind: 'unasked' },
    diskHealth: { kind: 'unasked' },
    async loadDiskDetails() {
      latest += 1;
      const { systems, diskHealth } = get();
      if (systems.kind !== 'loaded') set({ systems: { kind: 'loading' } });
      if (diskHealth.kind !== 'loaded') set({ diskHealth: { kind: 'loading' } });
      await Promise.all([loadSystems(latest), loadHealth(latest)]);
    },
    forgetChangedDisks(before, after) {
      const nodes = unchangedNodes(before, after);
      set(({ systems, diskHealth }) => ({
        systems: kept(systems, nodes),
        diskHealth: kept(diskHealth, nodes),
      }));
    },
  };
}

function failed<P>({ problem }: { readonly problem: P }): { kind: 'failed'; problem: P } {
  return { kind: 'failed', problem };
}
