/** What happens after a power cut in a change: the image is booted, the change finished or undone. */
import type { ChangeStatus } from '../../core/change/change.ts';
import { bootInstalled } from '../installed/boot-installed.ts';
import type { Machine } from '../machine.ts';
import { changesIn, hasTreasure, keptPath } from './change-cuts.ts';
import type { Cut, Treasure } from './change-cuts.ts';
import { runHelper, shell } from './rehearsed-helper.ts';

export interface Recovered {
  /** As it was found after the boot. */
  readonly found: ChangeStatus['state'] | null;
  readonly offers: readonly string[];
  readonly after: ChangeStatus['state'] | null;
  /** Where the treasure is whole: the path itself, put aside, or in an earlier root. */
  readonly isLive: boolean;
  readonly isAside: boolean;
  readonly isInEarlierRoot: boolean;
  readonly isServed: boolean;
  readonly isDeclared: boolean;
  readonly service: string;
  /** What is left of what was only needed meanwhile. */
  readonly leftovers: string;
  readonly stderr: string;
}

async function anyHas(machine: Machine, pattern: string, treasure: Treasure): Promise<boolean> {
  const folders = await shell(machine, `ls -d ${pattern} 2>/dev/null || true`);
  for (const folder of folders.split('\n').filter((line) => line !== '')) {
    if (await hasTreasure(machine, folder, treasure)) return true;
  }
  return false;
}

async function look(
  machine: Machine,
  treasure: Treasure,
): Promise<Omit<Recovered, 'found' | 'offers' | 'after' | 'stderr'>> {
  const top = '/run/test/top';
  await shell(machine, `mkdir -p ${top} && mount -o subvolid=5,ro /dev/mapper/enc ${top}`);
  const found = await shell(machine, `findmnt -n -o SOURCE --mountpoint ${keptPath} || echo none`);
  const list = await shell(
    machine,
    `grep -c '"${keptPath}"' /persist/etc/nixos/persist.nix || true`,
  );
  return {
    isLive: await hasTreasure(machine, keptPath, treasure),
    isAside: await anyHas(machine, `/persist/.tidemark/stopped/*${keptPath}`, treasure),
    isInEarlierRoot: await anyHas(machine, `${top}/old_roots/*${keptPath}`, treasure),
    isServed: found.includes('[/persist/'),
    isDeclared: list !== '0',
    service: await shell(
      machine,
      'systemctl is-active tide-notes.service tide-notes.socket || true',
    ),
    leftovers: await shell(
      machine,
      'ls -A /persist/.tidemark/staging /persist/.tidemark/snapshots | grep Z- || true',
    ),
  };
}

/** Boots the disk of a cut and ends its change. */
export async function recoverCut(
  { image }: Cut,
  { how, treasure }: { readonly how: 'finish' | 'undo'; readonly treasure: Treasure },
): Promise<Recovered> {
  const machine = await bootInstalled(image);
  try {
    const [before] = await changesIn(machine);
    const { json, stderr } = await runHelper(machine, ['drift', how]);
    const ended = json.find(({ kind }) => kind === 'result')?.['value'] as ChangeStatus | undefined;
    const seen = await look(machine, treasure);
    const after = ended?.state ?? null;
    return { found: before?.state ?? null, offers: before?.offers ?? [], after, stderr, ...seen };
  } finally {
    await machine.cutPower();
  }
}
