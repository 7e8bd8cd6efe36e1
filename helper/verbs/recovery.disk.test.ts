/**
 * What happens after something went wrong: a failing tool in every phase, followed by "start over" and
 * "try again", never by a reboot.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Machine } from '../../rehearsal/machine.ts';
import { injectFault, strikesLeft } from '../../rehearsal/testing/faults.ts';
import { chooseDisk, expectFinished, spots } from '../../rehearsal/testing/recovery.ts';
import {
  bootWith,
  install,
  problemCode,
  testDisk,
} from '../../rehearsal/testing/rehearsed-helper.ts';

let machine: Machine;

beforeAll(async () => {
  machine = await bootWith(testDisk);
});
afterAll(() => machine.cutPower());

describe.each(spots)('a fault in the phase $phase', ({ tool, args }) => {
  const spot = { tool, args };
  it('is told, and both starting over and trying again get there', async () => {
    const spec = await chooseDisk(machine);
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
    await expectFinished(machine);
  });
});
