/** Whatever is wrong is told with its own message and exit code, and no disk is touched. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { problems } from '../../core/errors/codes.ts';
import type { ProblemCode } from '../../core/errors/codes.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { GIB } from '../../core/sizes/units.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import {
  bootWith,
  install,
  probeIn,
  problemCode,
  putFile,
  quickSpec,
  runHelper,
  shell,
  testDisk,
} from '../../rehearsal/testing/rehearsed-helper.ts';
import type { HelperRun } from '../../rehearsal/testing/rehearsed-helper.ts';

let machine: Machine;
let spec: InstallSpec;
let before: string;

/** A digest of all that a wrong step could have changed, on every disk. */
function surface(): Promise<string> {
  return shell(
    machine,
    'for d in $(lsblk -dnpo NAME -I 8); do head -c 2M $d; tail -c 1M $d; done | sha256sum; ls /dev/mapper; grep -c /mnt /proc/self/mountinfo; true',
  );
}

beforeAll(async () => {
  machine = await bootWith(
    testDisk,
    { ...testDisk, serial: 'TM0002', sizeBytes: 20 * GIB },
    { ...testDisk, serial: 'TM0003', sizeBytes: 4 * GIB },
  );
  const [disk] = await probeIn(machine);
  if (disk === undefined) throw new Error('no disk');
  spec = quickSpec(disk);
  before = await surface();
});
afterAll(() => machine.cutPower());

afterEach(async () => {
  expect(await surface()).toBe(before);
});

function expectProblem(result: HelperRun, code: ProblemCode): void {
  expect(problemCode(result)).toBe(code);
  expect(result.exitCode).toBe(problems[code].exitCode);
  expect(result.stderr.split('\n').length).toBeGreaterThanOrEqual(3);
}

it.each<[string, (good: InstallSpec) => unknown, ProblemCode]>([
  ['a missing field', ({ btrfs: _btrfs, ...rest }) => rest, 'spec-invalid'],
  ['an unknown key', (good) => ({ ...good, force: true }), 'spec-invalid'],
  [
    'sizes that do not fit',
    (good) => ({
      ...good,
      layout: { ...good.layout, efi: { sizeBytes: 14 * GIB, label: 'BOOT' } },
    }),
    'layout-impossible',
  ],
  [
    'a disk that is not there',
    (good) => ({
      ...good,
      disk: { ...good.disk, byId: 'wwn-0xnone', wwn: null, serial: 'NONE', node: '/dev/sdz' },
    }),
    'disk-not-found',
  ],
  [
    'another size',
    (good) => ({ ...good, disk: { ...good.disk, sizeBytes: 17 * GIB } }),
    'disk-changed',
  ],
  [
    'another serial',
    (good) => ({ ...good, disk: { ...good.disk, serial: 'TM9999' } }),
    'disk-changed',
  ],
  [
    'another node',
    (good) => ({ ...good, disk: { ...good.disk, node: '/dev/sdb' } }),
    'disk-changed',
  ],
  [
    'another sequence',
    (good) => ({ ...good, disk: { ...good.disk, diskSequence: 99 } }),
    'disk-changed',
  ],
])('refuses %s', async (_name, change, code) => {
  await putFile(machine, '/run/test/bad.json', JSON.stringify(change(spec)));
  const args = ['install', '--spec', '/run/test/bad.json', '--passphrase-file', '-'];
  expectProblem(await runHelper(machine, args, { stdin: 'x' }), code);
});

it.each<[string, string, ProblemCode]>([
  ['is not there', '/run/test/none.json', 'spec-unreadable'],
  ['is not JSON', '/etc/hostname', 'spec-not-json'],
])('refuses a spec that %s', async (_name, path, code) => {
  const args = ['install', '--spec', path, '--passphrase-file', '-'];
  await putFile(machine, '/etc/hostname', 'not json\n');
  expectProblem(await runHelper(machine, args, { stdin: 'x' }), code);
});

it.each<[string, ProblemCode]>([
  ['', 'passphrase-empty'],
  ['two\nlines', 'passphrase-forbidden-character'],
  ['nul\0', 'passphrase-forbidden-character'],
  ['x'.repeat(513), 'passphrase-too-long'],
])('refuses the passphrase %j', async (passphrase, code) => {
  expectProblem(await install(machine, spec, { passphrase }), code);
});

it('refuses to continue what was never begun', async () => {
  expectProblem(await install(machine, spec, { flags: ['--continue'] }), 'nothing-to-continue');
});

it('refuses a disk that is too small, and one that is mounted, saying why', async () => {
  const disks = await probeIn(machine);
  expect(disks[2]?.exclusion?.kind).toBe('too-small');
  await shell(
    machine,
    'mkfs.btrfs -qf /dev/sdb && mkdir -p /run/test/other && mount /dev/sdb /run/test/other',
  );
  before = await surface();
  const mounted = (await probeIn(machine))[1];
  if (mounted === undefined) throw new Error('no second disk');
  const result = await install(machine, quickSpec(mounted));
  expectProblem(result, 'disk-excluded');
  expect(result.stderr).toContain('/run/test/other');
  await shell(machine, 'umount /run/test/other');
  before = await surface();
});

it('refuses a mapping name that is taken and a target that is in use', async () => {
  await shell(
    machine,
    'cryptsetup open --type plain --cipher aes-xts-plain64 --key-file /dev/zero /dev/sdb enc',
  );
  expectProblem(await install(machine, spec), 'mapping-in-use');
  await shell(machine, 'cryptsetup close enc; mount -t tmpfs none /mnt');
  expectProblem(await install(machine, spec), 'target-in-use');
  await shell(machine, 'umount /mnt');
});

it('refuses a disk whose first MiB changed between choice and start', async () => {
  await shell(
    machine,
    'printf tide | dd of=/dev/sda bs=1 seek=4096 conv=notrunc,fsync status=none',
  );
  before = await surface();
  const result = await install(machine, spec);
  expectProblem(result, 'disk-changed');
  expect(result.stderr).toContain('what stands at its beginning or end is different');
});

it('refuses a second start while one runs', async () => {
  await shell(
    machine,
    'mkdir -p /run/tidemark && echo "1 $(cut -d" " -f22 /proc/1/stat)" > /run/tidemark/lock',
  );
  expectProblem(await install(machine, spec), 'already-running');
  await shell(machine, 'rm /run/tidemark/lock');
});

it('refuses to run outside the live image', async () => {
  // The mark of the rehearsal kernel is hidden, so that the guest looks like an installed system.
  await shell(
    machine,
    'sed "s/User Mode Linux/Some Processor/; s/UML/CPU/" /proc/cpuinfo > /run/test/cpuinfo && mount --bind /run/test/cpuinfo /proc/cpuinfo',
  );
  expectProblem(await install(machine, spec), 'not-live');
  await shell(machine, 'umount /proc/cpuinfo');
});

it('refuses a disk that was pulled out', async () => {
  const chosen = (await probeIn(machine))[1];
  if (chosen === undefined) throw new Error('no second disk');
  await machine.removeDisk(1);
  before = await surface();
  expectProblem(await install(machine, quickSpec(chosen)), 'disk-not-found');
});
