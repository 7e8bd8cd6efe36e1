/** Subvolumes for kept paths that are large or full of subvolumes themselves, such as containers. */
import { message } from '../messages/render.ts';
import { keptPaths } from '../system/kept-paths.ts';
import { check, command, step } from './commands.ts';
import type { PlanContext } from './context.ts';
import { targetPath, topLevelPath } from './places.ts';
import type { Step } from './plan.ts';

interface KeptSubvolume {
  readonly name: string;
  readonly noCopyOnWrite: boolean;
}

function subvolumesOf({ spec }: PlanContext): KeptSubvolume[] {
  return keptPaths(spec).flatMap(({ entry, subvolume }) =>
    subvolume === null ? [] : [{ name: subvolume, noCopyOnWrite: entry.noCopyOnWrite }],
  );
}

/**
 * Makes them at the top level, where the rollback does not reach; the module mounts them. An interrupted
 * attempt's are empty, and made anew. Copy-on-write is taken off while nothing is in them, because later
 * it would hold only for new files (chattr(1)).
 */
function makeSubvolumes(context: PlanContext, subvolumes: readonly KeptSubvolume[]): Step {
  const names = subvolumes.map(({ name }) => name);
  const paths = names.map((name) => `${topLevelPath}/${name}`);
  const plain = subvolumes.filter(({ noCopyOnWrite }) => noCopyOnWrite);
  const anyOf = names.flatMap((name, at) => [...(at === 0 ? [] : ['-o']), '-name', name]);
  const remove = ['-exec', 'btrfs', 'subvolume', 'delete', '{}', '+'];
  const options = 'subvolid=5,nosuid,nodev,noexec';
  return step({
    id: 'kept-subvolumes',
    phase: 'keep',
    values: { names: names.join(', ') },
    commands: [
      command('mkdir', '--parents', '--mode=0700', topLevelPath),
      command('mount', '-t', 'btrfs', '-o', options, context.mapper, topLevelPath),
      command(
        'find',
        topLevelPath,
        '-mindepth',
        '1',
        '-maxdepth',
        '1',
        '(',
        ...anyOf,
        ')',
        ...remove,
      ),
      ...paths.map((path) => command('btrfs', 'subvolume', 'create', path)),
      ...plain.map(({ name }) => command('chattr', '+C', `${topLevelPath}/${name}`)),
      command('umount', topLevelPath),
      command('rmdir', topLevelPath),
    ],
    checks: [
      check(
        message('check.subvolumes', { names: names.join(', ') }),
        command('btrfs', 'subvolume', 'list', targetPath),
        { kind: 'words', words: names },
      ),
    ],
    undo: [{ kind: 'unmount', path: topLevelPath }],
    releases: ['kept-subvolumes'],
    cancelAfter: message('cancel.configured'),
  });
}

/** The step that makes subvolumes for kept paths, or none. */
export function keptSubvolumeSteps(context: PlanContext): Step[] {
  const subvolumes = subvolumesOf(context);
  return subvolumes.length === 0 ? [] : [makeSubvolumes(context, subvolumes)];
}
