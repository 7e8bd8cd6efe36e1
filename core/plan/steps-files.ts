/** File systems, subvolumes, the blank snapshot and the mounts. */
import { message } from '../messages/render.ts';
import { blankSnapshotName, swapMountPoint, swapSubvolumeName } from '../spec/defaults.ts';
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
export function tagCheck(tag: 'LABEL' | 'TYPE', expected: string, node: string): Check {
  const reading = command('blkid', '--probe', '--match-tag', tag, '--output', 'value', node);
  const title = message(`check.${tag.toLowerCase()}`, { expected, node });
  return check(title, reading, { kind: 'equals', text: expected });
}

function formatEfi({ spec, efi }: PlanContext): Step {
  const { label } = spec.layout.efi;
  return step({
    id: 'format-efi',
    phase: 'format',
    checksIdentity: true,
    commands: [command('mkfs.vfat', '-F', '32', '-n', label, efi.node)],
    checks: [tagCheck('TYPE', 'vfat', efi.node), tagCheck('LABEL', label, efi.node)],
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
    checks: [tagCheck('TYPE', 'btrfs', mapper), tagCheck('LABEL', label, mapper)],
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

function createSubvolumes(context: PlanContext): Step {
  const paths = targetMounts(context).map(({ subvolume }) => `${topLevelPath}/${subvolume}`);
  return step({
    id: 'create-subvolumes',
    phase: 'subvolumes',
    repeatFrom: 'format-btrfs',
    commands: paths.map((path) => command('btrfs', 'subvolume', 'create', path)),
    checks: paths.map((path) =>
      check(message('check.subvolume', { path }), command('btrfs', 'subvolume', 'show', path), {
        kind: 'success',
      }),
    ),
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
