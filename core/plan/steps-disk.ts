/** From the disk as it was to an opened, verified LUKS2 container. */
import { geometryOf } from '../layout/geometry.ts';
import { message } from '../messages/render.ts';
import type { PlanContext } from './context.ts';
import type { Check, Step } from './plan.ts';
import { check, command, commandWithPassphrase, commandWithText, step } from './commands.ts';
import { recoveryKeySteps } from './steps-recovery-key.ts';

/**
 * The script for sfdisk(8): exact sectors, type GUIDs and names. `first-lba` must be said: left alone,
 * sfdisk takes it from the disk's optimal I/O size, which some disks report as many MiB, and then
 * refuses the start that we computed. The last one it derives from the disk that it really finds.
 */
function partitionScript({ spec, partitions }: PlanContext): string {
  const lines = partitions.map(
    ({ startSector, sizeSectors, typeGuid, name }) =>
      `start=${startSector}, size=${sizeSectors}, type=${typeGuid}, name="${name}"`,
  );
  const { sizeBytes, logicalSectorBytes } = spec.disk;
  const header = [
    'label: gpt',
    'unit: sectors',
    `first-lba: ${geometryOf(sizeBytes, logicalSectorBytes).alignedStart}`,
    `sector-size: ${logicalSectorBytes}`,
  ];
  return `${[...header, '', ...lines].join('\n')}\n`;
}

/** Nothing of the disk may be in use; the helper has compared its identity right before. */
function checkDisk({ device }: PlanContext): Step {
  const reading = command('lsblk', '--noheadings', '--raw', '--output', 'MOUNTPOINTS', device);
  return step({
    id: 'check-disk',
    phase: 'prepare',
    checksIdentity: true,
    checks: [check(message('check.nothing-mounted'), reading, { kind: 'empty' })],
    cancelAfter: message('cancel.untouched'),
  });
}

function wipe({ device }: PlanContext): Step {
  return step({
    id: 'wipe',
    phase: 'partition',
    destroys: message('destroys.everything', { device }),
    checksIdentity: true,
    commands: [
      command('wipefs', '--all', '--force', device),
      command('udevadm', 'settle', '--timeout=30'),
    ],
    checks: [
      check(
        message('check.no-signature'),
        command('wipefs', '--noheadings', '--parsable', device),
        { kind: 'empty' },
      ),
    ],
    cancelAfter: message('cancel.wiped'),
  });
}

/** One question about all partitions: sizes, types and names as the kernel and udev now have them. */
function kernelSees(partitions: PlanContext['partitions']): Check {
  const columns = '--output=SIZE,PARTTYPE,PARTLABEL';
  const nodes = partitions.map(({ node }) => node);
  const reading = ['--noheadings', '--raw', '--nodeps', '--bytes', columns, ...nodes];
  const words = partitions.flatMap(({ sizeBytes, typeGuid, name }) => [
    String(sizeBytes),
    typeGuid.toLowerCase(),
    name,
  ]);
  const title = message('check.partitions', { count: partitions.length });
  return check(title, command('lsblk', ...reading), { kind: 'words', words });
}

function partition(context: PlanContext): Step {
  const { device, partitions } = context;
  const nodes = partitions.map(({ node }) => node);
  return step({
    id: 'partition',
    phase: 'partition',
    checksIdentity: true,
    commands: [
      commandWithText(
        partitionScript(context),
        'sfdisk',
        '--lock=yes',
        '--wipe=always',
        '--wipe-partitions=always',
        device,
      ),
      command('udevadm', 'settle', '--timeout=30'),
      command('udevadm', 'wait', '--timeout=30', ...nodes),
    ],
    checks: [kernelSees(partitions)],
    cancelAfter: message('cancel.partitioned'),
  });
}

function keyDerivation({ spec }: PlanContext): string[] {
  const { memoryKiB, iterationTimeMs } = spec.encryption.pbkdf ?? {};
  return [
    ...(memoryKiB === undefined ? [] : [`--pbkdf-memory=${memoryKiB}`]),
    ...(iterationTimeMs === undefined ? [] : [`--iter-time=${iterationTimeMs}`]),
  ];
}

function encrypt(context: PlanContext): Step {
  const { spec, luks } = context;
  return step({
    id: 'encrypt',
    phase: 'encrypt',
    checksIdentity: true,
    commands: [
      commandWithPassphrase(
        'cryptsetup',
        'luksFormat',
        '--batch-mode',
        '--type=luks2',
        `--label=${spec.encryption.label}`,
        ...keyDerivation(context),
        '--key-file=-',
        luks.node,
      ),
    ],
    cancelAfter: message('cancel.encrypted'),
  });
}

/**
 * Opening is the proof that it is LUKS2 and that the passphrase works: it is derived and tried as the
 * boot will do it. No separate trial is made, because each costs the whole key derivation again.
 */
function open({ spec, luks, mapper }: PlanContext): Step {
  const { mapping, discard } = spec.encryption;
  return step({
    id: 'open',
    phase: 'encrypt',
    values: { mapping },
    commands: [
      commandWithPassphrase(
        'cryptsetup',
        'open',
        '--type=luks2',
        ...(discard ? ['--allow-discards'] : []),
        '--key-file=-',
        luks.node,
        mapping,
      ),
      command('udevadm', 'wait', '--timeout=30', mapper),
    ],
    checks: [
      check(message('check.passphrase-opens'), command('cryptsetup', 'status', mapping), {
        kind: 'words',
        words: ['LUKS2'],
      }),
    ],
    undo: [{ kind: 'close-mapping', name: mapping }],
    cancelAfter: message('cancel.encrypted'),
  });
}

/** The steps up to the opened container, in order. */
export function diskSteps(context: PlanContext): Step[] {
  return [
    ...[checkDisk, wipe, partition, encrypt].map((make) => make(context)),
    ...recoveryKeySteps(context),
    open(context),
  ];
}
