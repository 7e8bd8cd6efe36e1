/** The proof: everything is asked once more, each thing by itself, of whoever has it now. */
import { message } from '../messages/render.ts';
import type { System } from '../spec/system.ts';
import { capture, command, step } from './commands.ts';
import type { PlanContext } from './context.ts';
import { compressionOption } from './mount-options.ts';
import { persistPath, topLevelPath } from './places.ts';
import type { Step } from './plan.ts';
import { bootChecks } from './prove-boot.ts';
import { configurationChecks } from './prove-configuration.ts';
import { compressionCheck, keyChecks, secretChecks } from './prove-secrets.ts';
import { machineIdCheck, passwordChecks } from './steps-keep.ts';
import { blankSnapshotChecks } from './steps-files.ts';
import { mountChecks } from './steps-verify.ts';

const triedFile = `${persistPath}/.tidemark-compression`;

/** What a command must do before the questions can be asked. */
function prove(context: PlanContext, system: System): Step {
  const { spec, mapper, efi, luks } = context;
  const compresses = compressionOption(spec.btrfs.compression) !== null;
  const zeros = ['if=/dev/zero', `of=${triedFile}`, 'bs=1M', 'count=4', 'conv=fsync'];
  const efiUuid = ['--probe', '--match-tag', 'UUID', '--output', 'value', efi.node];
  return step({
    id: 'prove',
    phase: 'prove',
    reportsChecks: true,
    commands: [
      command('mkdir', '--parents', '--mode=0700', topLevelPath),
      command(
        'mount',
        '-t',
        'btrfs',
        '-o',
        'ro,subvolid=5,nosuid,nodev,noexec',
        mapper,
        topLevelPath,
      ),
      capture('luks-uuid', command('cryptsetup', 'luksUUID', luks.node)),
      capture('efi-uuid', command('blkid', ...efiUuid)),
      ...(compresses ? [command('dd', 'status=none', ...zeros)] : []),
    ],
    checks: [
      ...mountChecks(context),
      ...configurationChecks(context, system),
      ...(compresses ? [compressionCheck(triedFile)] : []),
      ...blankSnapshotChecks(),
      ...passwordChecks(system),
      machineIdCheck(),
      ...keyChecks(context),
      ...bootChecks(),
      ...secretChecks(context),
    ],
    undo: [{ kind: 'unmount', path: topLevelPath }],
  });
}

/** Gives back what the proof needed. */
function finish(): Step {
  return step({
    id: 'finish',
    phase: 'prove',
    commands: [
      command('rm', '--force', triedFile),
      command('umount', topLevelPath),
      command('rmdir', topLevelPath),
      command('sync'),
    ],
    releases: ['prove'],
    repeatFrom: 'prove',
    cancelAfter: message('cancel.installed'),
  });
}

/** The closing steps of an install with a system, in order. */
export function proveSteps(context: PlanContext, system: System): Step[] {
  return [prove(context, system), finish()];
}
