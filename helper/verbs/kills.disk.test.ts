/** A helper that is killed in every phase, or asked to stop, and the new start that finishes its work. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problems } from '../../core/errors/codes.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { presentStage } from '../../scripts/setup/stage.ts';
import { injectFault, strikesLeft } from '../../rehearsal/testing/faults.ts';
import type { FaultSpot } from '../../rehearsal/testing/faults.ts';
import { chooseDisk, expectFinished, spots } from '../../rehearsal/testing/recovery.ts';
import {
  bootWith,
  install,
  passphrase,
  problemCode,
  putFile,
  runHelper,
  testDisk,
} from '../../rehearsal/testing/rehearsed-helper.ts';

let machine: Machine;

beforeAll(async () => {
  machine = await bootWith(testDisk);
});
afterAll(() => machine.cutPower());

describe.each(spots)('a kill in the phase $phase', ({ kill, ...spot }) => {
  it('a killed helper leaves a disk that a new start can finish', async () => {
    const spec = await chooseDisk(machine);
    await injectFault(machine, spot, { kind: kill, times: 1 });
    const killed = await install(machine, spec);
    expect(killed.signal).toBe('SIGKILL');
    expect(await strikesLeft(machine)).toBe(0);
    const [status] = (await runHelper(machine, ['status'])).json;
    expect(status).toMatchObject({ state: 'unfinished' });
    expect(status?.['interruptedStep']).not.toBeNull();

    const next = await install(machine, spec, { flags: ['--continue'] });
    expect([next.exitCode, next.stderr]).toEqual([0, '']);
    await expectFinished(machine);
  });
});

describe('stopping on purpose', () => {
  it('waits for the step under way, says what the disk holds, and can be continued', async () => {
    const spec = await chooseDisk(machine);
    await putFile(machine, '/run/test/spec.json', JSON.stringify(spec));
    const { node, helper } = presentStage();
    const args = ['install', '--spec', '/run/test/spec.json', '--passphrase-file', '-', '--json'];
    const running = await machine.spawn([node, helper, ...args]);
    running.stdin.end(passphrase);
    let output = '';
    let hasStopped = false;
    running.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (hasStopped || !/step-started","stepId":"encrypt"/.test(output)) return;
      hasStopped = true;
      running.kill('SIGTERM');
    });
    let errors = '';
    running.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    expect((await running.exited).exitCode).toBe(problems.cancelled.exitCode);
    expect(output).toContain('step-finished","stepId":"encrypt"');
    expect(output).not.toContain('step-started","stepId":"open"');
    expect(errors).toContain('an empty encrypted container');

    const next = await install(machine, spec, { flags: ['--continue'] });
    expect([next.exitCode, next.stderr]).toEqual([0, '']);
    await expectFinished(machine);
  });
});

describe('after a kill', () => {
  it('starting over works too, and a wrong passphrase cannot continue', async () => {
    const spec = await chooseDisk(machine);
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
    await expectFinished(machine);
  });
});
