/** The rollback at boot: what it must do, on good disks and bad ones, and when it must wait. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inspectDisks } from '../inspect.ts';
import { nixpkgsInUse } from '../nix/evaluate.ts';
import { passphrase, testDisk } from '../testing/rehearsed-helper.ts';
import { MANY, makeBadDisks } from './bad-disks.ts';
import { positionOf, secondsOf, startsOf, type BootReport } from './boot-report.ts';
import { makeBootRig, type BootRig } from './boot-rig.ts';
import { RESUMED_LINE, withResume } from './resume-unit.ts';
import { ROLLBACK, withRollback } from './rollback-unit.ts';
import { faultsIn } from './verdict.ts';

const evaluator =
  nixpkgsInUse().kind === 'nixpkgs' ? 'the nixpkgs given' : 'a stand-in for nixpkgs';

let rig: BootRig;

beforeAll(async () => {
  rig = await makeBootRig();
});
afterAll(() => rig.remove());

/** What a boot's drift leaves in an old root, nested subvolumes and theirs included. */
const driftPaths = [
  'etc/drift.conf',
  'odd name',
  'srv/file',
  'var/lib/machines/file',
  'var/lib/machines/deep/file',
  'var/tmp/file',
];

describe(`a boot of what ${evaluator} evaluated`, () => {
  it('empties the root, keeps the old one, and leaves everything else alone', async () => {
    const image = rig.copy(rig.used);
    const report = await rig.boot(image, { unlock: { typed: ['not this one', passphrase] } });
    expect(faultsIn(report)).toEqual([]);
    expect(report.text.match(/passphrase for/g)).toHaveLength(2);
    expect(report.marks['written']).toBe('by stage 2');
    expect(report.log.filter((line) => line.includes('tidemark: the root is empty'))).toHaveLength(
      1,
    );
    // The root of the install itself is the first that was put away.
    expect(report.oldRoots).toHaveLength(2);
    const last = report.oldRoots.at(-1) ?? '';
    expect(report.oldPaths).toEqual(
      expect.arrayContaining([`${last}.json`, ...driftPaths.map((path) => `${last}/${path}`)]),
    );
    expect(report.subvolumes).toEqual(
      expect.arrayContaining([`old_roots/${last}/var/lib/machines/deep`, `old_roots/${last}/srv`]),
    );
    await expectLookFromOutside(image, last);
  });

  it('leaves the root as it is when the rollback is switched off', async () => {
    const report = await rig.boot(rig.copy(rig.used), {
      system: withRollback(rig.system, () => null),
    });
    expect(report.reachedStageTwo).toBe(true);
    expect(report.rootEntries).toEqual(expect.arrayContaining(['/etc/drift.conf', '/srv']));
  });
});

/** The same disk once more, with the tools of another machine. */
async function expectLookFromOutside(image: string, last: string): Promise<void> {
  const look = `printf %s "$1" | cryptsetup open --readonly --key-file - /dev/sda2 enc &&
    mount -o ro,subvolid=5 /dev/mapper/enc /mnt && cd /mnt &&
    cat old_roots/${last}.json && cat "old_roots/${last}/odd name" home/mark persist/written &&
    btrfs property get root-blank ro && ls`;
  const [seen] = await inspectDisks(
    [{ ...testDisk, image }],
    [['sh', '-c', look, 'look', passphrase]],
  );
  expect(seen?.stderr).toBe('');
  const [manifest = '', ...lines] = seen?.stdout.trim().split('\n') ?? [];
  expect(JSON.parse(manifest)).toMatchObject({ format: 1, name: last, kind: 'subvolume' });
  const names = ['home', 'log', 'nix', 'old_roots', 'persist', 'root', 'root-blank'];
  expect(lines).toEqual(['drift', 'untouched home', 'by stage 2', 'ro=true', ...names]);
}

describe('a disk in a bad state', () => {
  let disks: Awaited<ReturnType<typeof makeBadDisks>>;

  beforeAll(async () => {
    disks = await makeBadDisks(rig);
  });

  function expectOldRootAndWords(report: BootReport): void {
    expect(report.reachedStageTwo).toBe(true);
    expect(report.rootOptions).toContain('subvol=/root');
    expect(report.rootEntries).toEqual(expect.arrayContaining(['/etc/drift.conf', '/srv']));
    expect(report.visible).toContain('THE ROOT WAS NOT EMPTIED');
  }

  it('boots with the old root, loudly, when root-blank is missing', async () => {
    expectOldRootAndWords(await rig.boot(disks.withoutBlank.image));
  });

  it('empties the root when there is no room for data', async () => {
    const freeKib = Number(disks.dataFull.printed);
    expect(freeKib).toBeLessThan(1024);
    const report = await rig.boot(disks.dataFull.image);
    expect(faultsIn(report)).toEqual([]);
    expect(report.oldPaths).toContain(`${report.oldRoots.at(-1)}/etc/drift.conf`);
  });

  it('boots with the old root, loudly, when there is no room for metadata either', async () => {
    expect(disks.allFull.printed).toBe('ENOSPC');
    expectOldRootAndWords(await rig.boot(disks.allFull.image));
  });

  it('rolls back as fast as ever with two hundred old roots', async () => {
    const report = await rig.boot(disks.manyOldRoots.image);
    expect(faultsIn(report)).toEqual([]);
    expect(report.oldRoots).toHaveLength(MANY + 2);
    expect(secondsOf(report, ROLLBACK)).toBeLessThan(5);
  });
});

describe('hibernation', () => {
  it('never rolls back under a system that resumes', async () => {
    const image = rig.copy(rig.used);
    const resumed = await rig.boot(image, {
      system: withResume(rig.system, 'resumes'),
      cutPowerAt: RESUMED_LINE,
    });
    expect(resumed.end).toBe('power-cut');
    expect(resumed.log.length).toBeGreaterThan(0);
    expect(startsOf(resumed, ROLLBACK)).toBe(0);
    const disk = await rig.boot(image, { system: withRollback(rig.system, () => null) });
    expect(disk.rootEntries).toContain('/etc/drift.conf');
    expect(disk.oldPaths.some((path) => path.endsWith('drift.conf'))).toBe(false);
  });

  it('waits for a resume that takes its time and fails, then rolls back', async () => {
    const report = await rig.boot(rig.copy(rig.used), {
      system: withResume(rig.system, 'gives-up'),
    });
    expect(faultsIn(report)).toEqual([]);
    const gaveUp = positionOf(report, 'Finished', 'stand-in-resume.service');
    expect(gaveUp).toBeGreaterThan(-1);
    expect(positionOf(report, 'Starting', ROLLBACK)).toBeGreaterThan(gaveUp);
  });
});
