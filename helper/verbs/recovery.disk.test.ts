/**
 * What happens after something went wrong: a failing tool and a killed helper in every phase, followed
 * by "start over", "try again" or a new start, never by a reboot.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problems } from '../../core/errors/codes.ts';
import type { Phase } from '../../core/plan/plan.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { GIB } from '../../core/sizes/units.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { presentStage } from '../../scripts/setup/stage.ts';
import { injectFault, strikesLeft } from '../../rehearsal/testing/faults.ts';
import type { Fault, FaultSpot } from '../../rehearsal/testing/faults.ts';
import { inspectTarget } from '../../rehearsal/testing/inspect-target.ts';
import {
  bootWith,
  install,
  passphrase,
  probeIn,
  problemCode,
  putFile,
  quickSpec,
  runHelper,
  shell,
  testDisk,
} from '../../rehearsal/testing/rehearsed-helper.ts';

let machine: Machine;
let spec: InstallSpec;

beforeAll(async () => {
  machine = await bootWith(testDisk);
});
afterAll(() => machine.cutPower());

/** The disk as it is now, as a person would choose it anew after a clean-up. */
async function chooseDisk(): Promise<void> {
  // Whatever a failed test left must not fail the next one too.
  await runHelper(machine, ['clean-up']);
  const [disk] = await probeIn(machine);
  if (disk === undefined) throw new Error('no disk');
  expect(disk.exclusion).toBeNull();
  spec = quickSpec(disk, { kind: 'file', sizeBytes: GIB, hibernation: true });
}

async function expectFinished(): Promise<void> {
  expect(await inspectTarget(machine, '/dev/sda')).toMatchObject({
    partitions: ['EF00:boot', '8309:encrypted'],
    subvolumes: ['home', 'log', 'nix', 'persist', 'root', 'root-blank', 'swap'],
    isBlankReadOnly: true,
    blankEntries: 0,
    swaps: ['/mnt/swap/swapfile'],
  });
  const { exitCode } = await runHelper(machine, ['clean-up']);
  expect(exitCode).toBe(0);
  expect(await shell(machine, 'ls /dev/mapper; grep -c /mnt /proc/self/mountinfo; true')).toBe(
    'control\n0',
  );
}

const spots: readonly (FaultSpot & { phase: Phase; kill: Fault })[] = [
  { phase: 'prepare', tool: 'lsblk', args: '*MOUNTPOINTS*', kill: 'kill-before' },
  { phase: 'partition', tool: 'sfdisk', args: '*--wipe=always*', kill: 'kill-after' },
  { phase: 'encrypt', tool: 'cryptsetup', args: 'open*enc', kill: 'kill-after' },
  { phase: 'format', tool: 'mkfs.btrfs', args: '*', kill: 'kill-before' },
  { phase: 'subvolumes', tool: 'btrfs', args: 'subvolume create*persist', kill: 'kill-after' },
  { phase: 'mount', tool: 'mount', args: '*/mnt/persist', kill: 'kill-after' },
  { phase: 'swap', tool: 'btrfs', args: 'filesystem mkswapfile*', kill: 'kill-after' },
  { phase: 'verify', tool: 'findmnt', args: '*/mnt/persist', kill: 'kill-before' },
];

describe.each(spots)('a fault in the phase $phase', ({ kill, ...spot }) => {
  it('is told, and both starting over and trying again get there', async () => {
    await chooseDisk();
    await injectFault(machine, spot, { kind: 'fail', times: 2 });
    const first = await install(machine, spec);
    expect(first.exitCode).toBeGreaterThanOrEqual(30);
    expect(['step-failed', 'check-failed']).toContain(problemCode(first));
    expect(first.stderr).toContain('this failure was made by a test');

    const again = await install(machine, spec);
    expect(problemCode(again)).toBe('earlier-run-unfinished');

    const over = await install(machine, spec, { flags: ['--start-over'] });
    expect(['step-failed', 'check-failed']).toContain(problemCode(over));
    expect(await strikesLeft(machine)).toBe(0);

    const last = await install(machine, spec, { flags: ['--continue'] });
    expect([last.exitCode, last.stderr]).toEqual([0, '']);
    await expectFinished();
  });

  it('a killed helper leaves a disk that a new start can finish', async () => {
    await chooseDisk();
    await injectFault(machine, spot, { kind: kill, times: 1 });
    const killed = await install(machine, spec);
    expect(killed.signal).toBe('SIGKILL');
    expect(await strikesLeft(machine)).toBe(0);
    const [status] = (await runHelper(machine, ['status'])).json;
    expect(status).toMatchObject({ state: 'unfinished' });
    expect(status?.['interruptedStep']).not.toBeNull();

    const next = await install(machine, spec, { flags: ['--continue'] });
    expect([next.exitCode, next.stderr]).toEqual([0, '']);
    await expectFinished();
  });
});

describe('stopping on purpose', () => {
  it('waits for the step under way, says what the disk holds, and can be continued', async () => {
    await chooseDisk();
    await putFile(machine, '/run/test/spec.json', JSON.stringify(spec));
    const { node, helper } = presentStage();
    const args = ['install', '--spec', '/run/test/spec.json', '--passphrase-file', '-', '--json'];
    const running = await machine.spawn([node, helper, ...args]);
    running.stdin.end(passphrase);
    let output = '';
    running.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (/step-started","stepId":"encrypt"/.test(output)) running.kill('SIGTERM');
    });
    let errors = '';
    running.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    expect((await running.exited).exitCode).toBe(problems.cancelled.exitCode);
    expect(output).toContain('step-finished","stepId":"encrypt"');
    expect(output).not.toContain('step-started","stepId":"open"');
    expect(errors).toContain('an empty encrypted container');

    const next = await install(machine, spec, { flags: ['--continue'] });
    expect([next.exitCode, next.stderr]).toEqual([0, '']);
    await expectFinished();
  });
});

describe('after a kill', () => {
  it('starting over works too, and a wrong passphrase cannot continue', async () => {
    await chooseDisk();
    const spot: FaultSpot = { tool: 'mkfs.vfat', args: '*' };
    await injectFault(machine, spot, { kind: 'kill-after', times: 1 });
    expect((await install(machine, spec)).signal).toBe('SIGKILL');

    const wrong = await install(machine, spec, { flags: ['--continue'], passphrase: 'another' });
    expect(problemCode(wrong)).toBe('passphrase-wrong');

    const over = await install(machine, spec, { flags: ['--start-over'], passphrase: 'another' });
    expect([over.exitCode, over.stderr]).toEqual([0, '']);
    const typed = await machine.run(['cryptsetup', 'open', '--test-passphrase', '/dev/sda2'], {
      stdin: 'another\n',
    });
    expect(typed.exitCode).toBe(0);
    await expectFinished();
  });
});
