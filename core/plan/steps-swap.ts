/** Swap as chosen. It is turned on at once: the install that follows is glad of it. */
import { message } from '../messages/render.ts';
import { swapFilePath } from '../spec/defaults.ts';
import { randomSwapMapping } from '../spec/problems.ts';
import { check, command, step } from './commands.ts';
import type { PlanContext } from './context.ts';
import { underTarget } from './places.ts';
import type { Check, Step } from './plan.ts';

function swapIsOn(node: string): Check {
  const reading = command(
    'lsblk',
    '--noheadings',
    '--raw',
    '--nodeps',
    '--output=MOUNTPOINTS',
    node,
  );
  return check(message('check.swap-on', { node }), reading, { kind: 'words', words: ['[SWAP]'] });
}

/**
 * btrfs makes the file itself: no copy-on-write, no compression, no holes, as swap on btrfs needs
 * (btrfs-filesystem(8), mkswapfile). A half-made file of an interrupted run is removed first.
 */
function swapFile(sizeBytes: number): Step {
  const path = underTarget(swapFilePath);
  const folder = path.slice(0, path.lastIndexOf('/'));
  const remove = command(
    'find',
    folder,
    '-mindepth',
    '1',
    '-maxdepth',
    '1',
    '-name',
    'swapfile',
    '-delete',
  );
  const listing = command('swapon', '--show=NAME', '--noheadings', '--raw');
  return step({
    id: 'swap-file',
    phase: 'swap',
    values: { sizeBytes },
    commands: [
      remove,
      command('btrfs', 'filesystem', 'mkswapfile', '--size', String(sizeBytes), path),
      command('swapon', path),
    ],
    checks: [
      check(message('check.swap-on', { node: path }), listing, { kind: 'words', words: [path] }),
    ],
    undo: [{ kind: 'swap-off', path }],
  });
}

function plainSwap(node: string, sizeBytes: number): Step {
  return step({
    id: 'swap-plain',
    phase: 'swap',
    checksIdentity: true,
    values: { sizeBytes },
    commands: [command('mkswap', '--label', 'swap', node), command('swapon', node)],
    checks: [swapIsOn(node)],
    undo: [{ kind: 'swap-off', path: node }],
  });
}

/** A key that nobody knows, drawn anew each time: what every boot of the installed system does too. */
function randomKeySwap(node: string, sizeBytes: number): Step {
  const mapper = `/dev/mapper/${randomSwapMapping}`;
  return step({
    id: 'swap-random-key',
    phase: 'swap',
    checksIdentity: true,
    values: { sizeBytes },
    commands: [
      command(
        'cryptsetup',
        'open',
        '--type=plain',
        '--cipher=aes-xts-plain64',
        '--key-size=256',
        '--key-file=/dev/urandom',
        node,
        randomSwapMapping,
      ),
      command('udevadm', 'wait', '--timeout=30', mapper),
      command('mkswap', mapper),
      command('swapon', mapper),
    ],
    checks: [swapIsOn(mapper)],
    undo: [
      { kind: 'close-mapping', name: randomSwapMapping },
      { kind: 'swap-off', path: mapper },
    ],
  });
}

/** The step that makes swap, or none. */
export function swapSteps({ spec, swap: partition }: PlanContext): Step[] {
  const { swap } = spec.layout;
  switch (swap.kind) {
    case 'none':
      return [];
    case 'file':
      return [swapFile(swap.sizeBytes)];
    case 'plain-partition':
      return partition === null ? [] : [plainSwap(partition.node, swap.sizeBytes)];
    case 'random-key-partition':
      return partition === null ? [] : [randomKeySwap(partition.node, swap.sizeBytes)];
  }
}
