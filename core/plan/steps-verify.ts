/** The last look: what was made is asked of the kernel, not of the commands that made it. */
import { message } from '../messages/render.ts';
import { check, command, step } from './commands.ts';
import type { PlanContext } from './context.ts';
import { btrfsOptions } from './mount-options.ts';
import { topLevelPath, underTarget } from './places.ts';
import type { Check, Step } from './plan.ts';
import { blankSnapshotChecks, targetMounts } from './steps-files.ts';

/**
 * What the kernel says of a mount. The source is left out on purpose: for btrfs the kernel names
 * whichever path of the device was scanned last, /dev/dm-0 as well as /dev/mapper/NAME.
 */
function mountCheck(path: string, words: readonly string[]): Check {
  const reading = command(
    'findmnt',
    '--noheadings',
    '--raw',
    '--output=FSTYPE,OPTIONS',
    '--mountpoint',
    path,
  );
  const title = message('check.mounted', { path, options: words.join(', ') });
  return check(title, reading, { kind: 'words', words: [...words] });
}

/** A root that only root may enter would lock everybody else out of the new system. */
function modeCheck(path: string): Check {
  const reading = command('find', path, '-maxdepth', '0', '-perm', '0755', '-print');
  return check(message('check.mode', { path }), reading, { kind: 'equals', text: path });
}

/** Every mount of the target, with the options that were chosen. */
export function mountChecks(context: PlanContext): Check[] {
  const options = btrfsOptions(context.spec.btrfs);
  const mounts = targetMounts(context).map(({ subvolume, mountPoint }) =>
    mountCheck(underTarget(mountPoint), ['btrfs', `subvol=/${subvolume}`, ...options]),
  );
  const boot = mountCheck(underTarget('/boot'), ['vfat', 'fmask=0077', 'dmask=0077']);
  return [...mounts, boot];
}

function verify(context: PlanContext): Step {
  const { spec } = context;
  const status = command('cryptsetup', 'status', spec.encryption.mapping);
  const words = ['LUKS2', ...(spec.encryption.discard ? ['discards'] : [])];
  return step({
    id: 'verify',
    phase: 'verify',
    commands: [command('sync')],
    checks: [
      ...mountChecks(context),
      ...targetMounts(context).map(({ mountPoint }) => modeCheck(underTarget(mountPoint))),
      check(message('check.mapping', { options: words.join(', ') }), status, {
        kind: 'words',
        words,
      }),
      ...blankSnapshotChecks(),
    ],
  });
}

/** Repeating this must not find the top level gone, so it is a step of its own, after the checks. */
function releaseTopLevel(): Step {
  return step({
    id: 'release-top-level',
    phase: 'verify',
    commands: [command('umount', topLevelPath), command('rmdir', topLevelPath)],
    releases: ['mount-top-level'],
  });
}

/** The closing steps, in order. */
export function verifySteps(context: PlanContext): Step[] {
  return [verify(context), releaseTopLevel()];
}
