/**
 * What can go wrong: power that fails in the middle of the rollback, where the next boot must heal; and
 * units that are wrong, each in its own way, all of which the proof must see.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inspectDisks } from '../inspect.ts';
import { passphrase, testDisk } from '../testing/rehearsed-helper.ts';
import { positionOf } from './boot-report.ts';
import { makeBootRig, type BootRig } from './boot-rig.ts';
import type { InitrdUnit } from './initrd-system.ts';
import { withResume } from './resume-unit.ts';
import {
  CUT_LINE,
  ROLLBACK,
  withCut,
  withFirstLines,
  withRollback,
  withText,
  type CutMoment,
} from './rollback-unit.ts';
import { faultsIn } from './verdict.ts';

let rig: BootRig;

beforeAll(async () => {
  rig = await makeBootRig();
});
afterAll(() => rig.remove());

const blankCopied = '[[ -d $disk/root-new ]]';
const betweenRenames = '[[ ! -e $disk/root && -d $disk/root-new ]]';
const renamed = '[[ -d $disk/root && ! -e $disk/root/etc && ! -e $disk/root-new ]]';

/** That the disk really was in the worst state. */
async function expectNoRoot(image: string): Promise<void> {
  const look = `printf %s "$1" | cryptsetup open --readonly --key-file - /dev/sda2 enc &&
    mount -o ro,nologreplay,subvolid=5 /dev/mapper/enc /mnt && ls /mnt`;
  const [seen] = await inspectDisks(
    [{ ...testDisk, image }],
    [['sh', '-c', look, 'look', passphrase]],
  );
  const names = ['home', 'log', 'nix', 'old_roots', 'persist', 'root-blank', 'root-new'];
  expect(seen?.stdout.trim().split('\n')).toEqual(names);
}

describe('power that fails', () => {
  it.each([
    ['when the new root is there', { when: blankCopied, isCommitted: true }],
    ['between the two renames', { when: betweenRenames, isCommitted: true }],
    ['between the two renames, not yet committed', { when: betweenRenames, isCommitted: false }],
    ['after the renames, not yet committed', { when: renamed, isCommitted: false }],
  ] satisfies [string, CutMoment][])('%s: the next boot heals', async (_, moment) => {
    const image = rig.copy(rig.used);
    const cut = await rig.boot(image, {
      system: withRollback(rig.system, (unit) => withCut(unit, moment)),
      cutPowerAt: CUT_LINE,
    });
    expect(cut.end).toBe('power-cut');
    if (moment.when === betweenRenames && moment.isCommitted) await expectNoRoot(image);
    const next = await rig.boot(image);
    expect(faultsIn(next)).toEqual([]);
    // The install's own root, and the one that the cut boot began to put away: no third.
    expect(next.oldRoots).toHaveLength(2);
    const keepers = next.oldPaths.filter((path) => path.endsWith('/var/lib/machines/deep/file'));
    expect(keepers).toHaveLength(1);
    expect(next.marks['written']).toBe('by stage 2');
  });
});

async function bootWrong(change: (unit: InitrdUnit) => InitrdUnit): ReturnType<BootRig['boot']> {
  return rig.boot(rig.copy(rig.used), { system: withRollback(rig.system, change) });
}

describe('the proof sees', () => {
  it('a unit that does not remain active: it is started twice', async () => {
    const report = await bootWrong((unit) => withText(unit, /^RemainAfterExit=.*\n/m, ''));
    expect(faultsIn(report)).toContain('rollback was not started once');
  });

  it('a unit that nothing pulls in: the old root is still there', async () => {
    const report = await bootWrong((unit) => ({ ...unit, requiredBy: [] }));
    expect(faultsIn(report)).toEqual([
      'root is not empty',
      'rollback was not started once',
      'rollback had not finished before sysroot.mount',
    ]);
  });

  it('a unit that is not ordered before the mount', async () => {
    const report = await bootWrong((unit) =>
      withText(withFirstLines(unit, 'sleep 2'), /\bsysroot\.mount ?/, ''),
    );
    expect(faultsIn(report)).toEqual([
      'root is not empty',
      'rollback had not finished before sysroot.mount',
    ]);
  });

  it('a misspelt device: an emergency in which nothing is mounted', async () => {
    const report = await bootWrong((unit) =>
      withText(unit, /dev-mapper-enc\b/g, 'dev-mapper-encc'),
    );
    expect(faultsIn(report)).toEqual(['no stage 2']);
    expect(report.emergency).not.toBeNull();
    expect(report.log).toContainEqual(expect.stringContaining(`Dependency failed for ${ROLLBACK}`));
    expect(report.emergencyMounts).toEqual([]);
  });

  it('a script that fails: an emergency in which nothing is mounted', async () => {
    const report = await bootWrong((unit) => withFirstLines(unit, 'exit 1'));
    expect(faultsIn(report)).toEqual(['no stage 2']);
    expect(report.emergency).toContain(ROLLBACK);
    expect(report.emergencyMounts).toEqual([]);
  });

  it('a unit that does not wait for the resume', async () => {
    const change = (unit: InitrdUnit): InitrdUnit => withText(unit, / ?local-fs-pre\.target/, '');
    const report = await rig.boot(rig.copy(rig.used), {
      system: withResume(withRollback(rig.system, change), 'gives-up'),
    });
    expect(positionOf(report, 'Starting', ROLLBACK)).toBeLessThan(
      positionOf(report, 'Finished', 'stand-in-resume.service'),
    );
  });
});
