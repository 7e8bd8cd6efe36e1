/** File systems, subvolumes, the blank snapshot and the mounts. */
import { message } from '../messages/render.ts';
import { blankSnapshotName, swapMountPoint, swapSubvolumeName } from '../spec/defaults.ts';
import { keptSubvolumes } from '../system/kept-paths.ts';
import { check, command, step } from './commands.ts';
import type { PlanContext } from './context.ts';
import { btrfsOptions, efiOptions } from './mount-options.ts';
import { targetPath, topLevelPath, underTarget } from './places.ts';
import type { Check, Command, Step } from './plan.ts';

/** What must be mounted where, parents before children. */
export interface TargetMount {
  readonly subvolume: string;
  readonly mountPoint: string;
}

/** The subvolumes of a spec with their mount points, in the order in which they can be mounted. */
export function targetMounts({ spec }: Pick<PlanContext, 'spec'>): TargetMount[] {
  const mounts = spec.btrfs.subvolumes.map(({ name, mountPoint }) => ({
    subvolume: name,
    mountPoint,
  }));
  if (spec.layout.swap.kind === 'file') {
    mounts.push({ subvolume: swapSubvolumeName, mountPoint: swapMountPoint });
  }
  return mounts.sort((one, other) => (one.mountPoint < other.mountPoint ? -1 : 1));
}

/** Low-level probing reads the device itself, not what udev remembers of it (blkid(8)). */
function signatureCheck(node: string, type: string, label: string): Check {
  const tags = ['--match-tag', 'TYPE', '--match-tag', 'LABEL'];
  const reading = command('blkid', '--probe', ...tags, '--output', 'value', node);
  const title = message('check.signature', { node, type, label });
  return check(title, reading, { kind: 'words', words: [type, label] });
}

function formatEfi({ spec, efi }: PlanContext): Step {
  const { label } = spec.layout.efi;
  return step({
    id: 'format-efi',
    phase: 'format',
    checksIdentity: true,
    commands: [command('mkfs.vfat', '-F', '32', '-n', label, efi.node)],
    checks: [signatureCheck(efi.node, 'vfat', label)],
    cancelAfter: message('cancel.encrypted'),
  });
}

function formatBtrfs({ spec, mapper }: PlanContext): Step {
  const { label } = spec.btrfs;
  return step({
    id: 'format-btrfs',
    phase: 'format',
    values: { label },
    commands: [command('mkfs.btrfs', '--quiet', '--force', '--label', label, mapper)],
    checks: [signatureCheck(mapper, 'btrfs', label)],
    cancelAfter: message('cancel.formatted'),
  });
}

function mountTopLevel({ spec, mapper }: PlanContext): Step {
  const options = ['subvolid=5', ...btrfsOptions(spec.btrfs), 'nosuid', 'nodev', 'noexec'];
  return step({
    id: 'mount-top-level',
    phase: 'subvolumes',
    repeatFrom: 'format-btrfs',
    commands: [
      command('mkdir', '--parents', '--mode=0700', topLevelPath),
      command('mount', '-t', 'btrfs', '-o', options.join(','), mapper, topLevelPath),
    ],
    undo: [{ kind: 'unmount', path: topLevelPath }],
  });
}

/** The root of every subvolume has inode number 256, and nothing else has (btrfs-subvolume(8)). */
function subvolumesCheck(names: readonly string[]): Check {
  const depth = ['-mindepth', '1', '-maxdepth', '1'];
  const reading = command('find', topLevelPath, ...depth, '-inum', '256', '-printf', '%f\\n');
  const title = message('check.subvolumes', { names: names.join(', ') });
  return check(title, reading, { kind: 'words', words: [...names] });
}

function createSubvolumes(context: PlanContext): Step {
  const mounted = targetMounts(context).map(({ subvolume }) => subvolume);
  const names = [...mounted, ...keptSubvolumes(context.spec)];
  return step({
    id: 'create-subvolumes',
    phase: 'subvolumes',
    repeatFrom: 'format-btrfs',
    commands: names.map((name) =>
      command('btrfs', 'subvolume', 'create', `${topLevelPath}/${name}`),
    ),
    checks: [subvolumesCheck(names)],
  });
}

/** Read-only and empty: asked again at the end, since every boot starts from it. */
export function blankSnapshotChecks(): Check[] {
  const blank = `${topLevelPath}/${blankSnapshotName}`;
  const readOnly = command('btrfs', 'property', 'get', '-t', 'subvol', blank, 'ro');
  const entries = command('find', blank, '-mindepth', '1', '-print', '-quit');
  return [
    check(message('check.blank-read-only'), readOnly, { kind: 'equals', text: 'ro=true' }),
    check(message('check.blank-empty'), entries, { kind: 'empty' }),
  ];
}

/** Taken before anything is mounted on the root, so before any mount point exists in it. */
function snapshotBlank({ spec }: PlanContext): Step {
  const root = spec.btrfs.subvolumes.find(({ role }) => role === 'root')?.name ?? 'root';
  const blank = `${topLevelPath}/${blankSnapshotName}`;
  return step({
    id: 'snapshot-blank',
    phase: 'subvolumes',
    repeatFrom: 'format-btrfs',
    values: { root },
    commands: [command('btrfs', 'subvolume', 'snapshot', '-r', `${topLevelPath}/${root}`, blank)],
    checks: blankSnapshotChecks(),
    cancelAfter: message('cancel.subvolumes'),
  });
}

function mountTarget(context: PlanContext): Step {
  const { spec, mapper, efi } = context;
  const mounts = targetMounts(context);
  const mountOne = ({ subvolume, mountPoint }: TargetMount): Command => {
    const options = [`subvol=${subvolume}`, ...btrfsOptions(spec.btrfs)].join(',');
    const place = underTarget(mountPoint);
    return command('mount', '--mkdir', '-t', 'btrfs', '-o', options, mapper, place);
  };
  const boot = underTarget('/boot');
  const places = [...mounts.map(({ mountPoint }) => underTarget(mountPoint)), boot];
  return step({
    id: 'mount-target',
    phase: 'mount',
    values: { target: targetPath },
    commands: [
      ...mounts.map(mountOne),
      command('mount', '--mkdir', '-t', 'vfat', '-o', efiOptions.join(','), efi.node, boot),
    ],
    undo: places.map((path) => ({ kind: 'unmount' as const, path })),
    cancelAfter: message('cancel.mounted', { target: targetPath }),
  });
}

/** The steps from the opened container to the mounted target, in order. */
export function fileSteps(context: PlanContext): Step[] {
  return [formatEfi, formatBtrfs, mountTopLevel, createSubvolumes, snapshotBlank, mountTarget].map(
    (make) => make(context),
  );
}
