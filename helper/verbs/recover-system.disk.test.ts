/**
 * What happens when the install of a system goes wrong after the disk is ready: builds that fail, a
 * network that is not there, a helper that is killed in every phase, a stop on purpose, a proof that
 * finds something. The disk is made once, in the first test, and never again: that is the point.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problems } from '../../core/errors/codes.ts';
import type { RunStatus } from '../../core/helper/verbs.ts';
import { MIB } from '../../core/sizes/units.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { presentStage } from '../../scripts/setup/stage.ts';
import { injectFault, strikesLeft } from '../../rehearsal/testing/faults.ts';
import type { Fault, FaultSpot } from '../../rehearsal/testing/faults.ts';
import {
  bootWith,
  install,
  installArguments,
  passphrase,
  probeIn,
  problemCode,
  putFile,
  runHelper,
  shell,
  testDisk,
} from '../../rehearsal/testing/rehearsed-helper.ts';
import type { HelperRun } from '../../rehearsal/testing/rehearsed-helper.ts';
import {
  checksIn,
  checksOf,
  problemText,
  stepsBegun,
} from '../../rehearsal/testing/install-events.ts';
import { systemSpec } from '../../rehearsal/testing/system-spec.ts';

let machine: Machine;
let spec: InstallSpec;

const nixos = '/nix/var/nix/profiles/per-user/root/channels/nixos/nixos/default.nix';

/** Short enough to stand somewhere by chance: not searched for. */
const shortPassword = 'tide';

function go(flags: readonly string[] = ['--continue']): Promise<HelperRun> {
  return install(machine, spec, { flags, userPassword: shortPassword });
}

async function status(): Promise<RunStatus> {
  return (await runHelper(machine, ['status'])).json[0] as unknown as RunStatus;
}

/** Has NixOS' sources build this derivation instead. */
async function buildInstead(attributes: string): Promise<void> {
  const broken = `derivation { name = "tide-breaker-1.0"; system = "x86_64-linux"; ${attributes} }`;
  await shell(machine, `[ -e ${nixos}.kept ] || mv ${nixos} ${nixos}.kept`);
  await putFile(
    machine,
    nixos,
    `{ ... }@args: import ${nixos}.kept args // { system = ${broken}; }`,
  );
}

/** The attributes of a derivation that runs a script. */
function scripted(script: string): string {
  return `builder = "/bin/sh"; args = [ "-c" ''${script}'' ];`;
}

async function buildAsIs(): Promise<void> {
  await shell(machine, `mv -f ${nixos}.kept ${nixos}`);
}

beforeAll(async () => {
  machine = await bootWith(testDisk);
  const [disk] = await probeIn(machine);
  if (disk === undefined) throw new Error('no disk');
  // What takes long and is looked at elsewhere is left out.
  const full = systemSpec(
    disk,
    { secureShell: false, bringConnections: false, configuration: { flake: false, git: true } },
    { kind: 'none' },
  );
  // Small, so that filling it does not take long.
  const efi = { ...full.layout.efi, sizeBytes: 512 * MIB };
  spec = { ...full, layout: { ...full.layout, efi } };
});
afterAll(() => machine.cutPower());

describe('before anything is written', () => {
  it('a program that is missing, Tidemark’s own archive among them, or no password, is told', async () => {
    await shell(machine, 'mount --bind /dev/null $(realpath /usr/bin/git)');
    const without = await go([]);
    expect([problemCode(without), stepsBegun(without)]).toEqual(['tool-missing', []]);
    expect(without.stderr).toContain('git');
    await shell(machine, 'umount $(realpath /usr/bin/git)');
    const { node, helper } = presentStage();
    // The helper alone, without what lies beside it.
    await shell(machine, `mkdir -p /run/lone; cp ${helper} /run/lone/`);
    const lone = ['/run/lone/tidemark-helper.cjs', ...(await installArguments(machine, spec))];
    const alone = await machine.run([node, ...lone], { stdin: passphrase });
    expect(alone.exitCode).toBe(problems['program-missing'].exitCode);
    expect(alone.stderr).toContain('/run/lone/program.tar.gz');
    const args = await installArguments(machine, spec, { userPassword: '' });
    const run = (words: readonly string[]): Promise<number | null> =>
      machine.run([node, helper, ...words], { stdin: passphrase }).then(({ exitCode }) => exitCode);
    expect(await run(args)).toBe(problems['password-empty'].exitCode);
    expect(await run(args.slice(0, -2))).toBe(problems['password-missing'].exitCode);
    expect(await run([...args.slice(0, -1), '-'])).toBe(problems.usage.exitCode);
    expect(await shell(machine, 'ls /dev/mapper')).toBe('control');
  });
});

const kills: readonly (FaultSpot & { kill: Fault; step: string })[] = [
  { step: 'write-configuration', tool: 'dd', args: '*persist.nix', kill: 'kill-after' },
  { step: 'keep-state', tool: 'mount', args: '*--bind*/var/lib/nixos', kill: 'kill-after' },
];

describe('a killed helper', () => {
  it.each(kills)('in $step is gone on from, and the disk is not made again', async (spot) => {
    await injectFault(machine, spot, { kind: spot.kill, times: 1 });
    const run = await go((await status()).state === 'none' ? [] : ['--continue']);
    expect(run.signal).toBe('SIGKILL');
    expect(await strikesLeft(machine)).toBe(0);
    expect(await status()).toMatchObject({ state: 'unfinished', interruptedStep: spot.step });
    if (spot !== kills[0])
      expect(stepsBegun(run)).toEqual([
        'write-configuration',
        'copy-program',
        'detect-hardware',
        'kept-subvolumes',
        spot.step,
      ]);
  });
});

describe('a build', () => {
  it('that fails gives the last lines of what failed', async () => {
    await buildInstead(
      scripted('for i in 1 2 3; do echo line $i; done; echo the tide is out >&2; exit 7'),
    );
    const run = await go();
    expect(problemCode(run)).toBe('build-failed');
    expect(problemText(run)).toContain('tide-breaker-1.0');
    expect(run.stderr).toContain('| line 3\n  | the tide is out');
    expect(stepsBegun(run)).toEqual(['keep-state', 'first-commit', 'build-system']);
  });

  it('that cannot fetch something says that the network is missing', async () => {
    const attributes = `builder = "builtin:fetchurl"; url = "https://packages.invalid/x.tar.gz"; outputHashMode = "flat"; outputHashAlgo = null; outputHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";`;
    await buildInstead(attributes);
    const run = await go();
    expect(problemCode(run)).toBe('network-missing');
    expect(stepsBegun(run)).toEqual(['build-system']);
  });

  it('of a configuration that is wrong gives the words of Nix', async () => {
    await putFile(machine, nixos, '{ ... }: throw "no such option: tide"');
    const run = await go();
    expect(problemCode(run)).toBe('build-failed');
    expect(problemText(run)).toContain('no such option: tide');
  });

  it('is stopped at once when asked, and can be gone on with', async () => {
    await buildInstead(scripted('echo slowly; sleep 300'));
    const { node, helper } = presentStage();
    const args = await installArguments(machine, spec, {
      userPassword: shortPassword,
    });
    const running = await machine.spawn([node, helper, ...args, '--continue', '--json']);
    running.stdin.end(passphrase);
    let output = '';
    let errors = '';
    let isStopped = false;
    running.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (isStopped || !output.includes('tide-breaker-1.0> slowly')) return;
      isStopped = true;
      running.kill('SIGTERM');
    });
    running.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const { exitCode } = await running.exited;
    await buildAsIs();
    expect({ exitCode, errors }).toMatchObject({ exitCode: problems.cancelled.exitCode });
    expect(errors).toContain('goes on from there');
    // The builder is a process of its own, which Nix ends in its own time.
    const gone =
      'for i in $(seq 50); do pgrep -x nix-build >/dev/null || exit 0; sleep 0.2; done; exit 1';
    await shell(machine, gone);
  });

  it('is gone on with after a kill, and nixos-install too', async () => {
    await injectFault(machine, { tool: 'nix-build', args: '*' }, { kind: 'kill-after', times: 1 });
    expect((await go()).signal).toBe('SIGKILL');
    const spot = { tool: 'nixos-install', args: '*' } as const;
    await injectFault(machine, spot, { kind: 'kill-after', times: 1 });
    expect((await go()).signal).toBe('SIGKILL');
    expect(await status()).toMatchObject({ interruptedStep: 'install-system' });
  });
});

/** Makes exactly these checks fail. */
const tampers: readonly (readonly [title: string, command: string])[] = [
  ['check.compressed', 'mount -o remount,compress=no /mnt'],
  ['check.password-hash', 'echo plain > /mnt/persist/passwords/ada'],
  ['check.owned-by-root', 'chmod 644 /mnt/persist/passwords/ada'],
  ['check.machine-id', 'echo uninitialized > /mnt/persist/etc/machine-id'],
  ['check.no-passphrase', 'mkdir -p /mnt/home/ada; cat > /mnt/home/ada/note'],
  ['check.boot-room', 'head -c 350M /dev/zero > /mnt/boot/big'],
  ['check.boot-initrd', 'mv /mnt/boot/EFI/nixos/*initrd* /mnt/persist/'],
  ['check.file-systems-file', 'sed -i \'s/"noatime"//\' /mnt/persist/etc/nixos/filesystems.nix'],
  [
    'check.rollback-built',
    "sed -i 's/rollback.enable = true/rollback.enable = false/' /mnt/persist/etc/nixos/configuration.nix",
  ],
];

describe('the proof', () => {
  it('finds everything that is wrong, and says all of it at once', async () => {
    // The proof begins, and is killed: what it looks at can be spoiled now.
    await injectFault(machine, { tool: 'filefrag', args: '*' }, { kind: 'kill-before', times: 1 });
    expect((await go()).signal).toBe('SIGKILL');
    expect(await status()).toMatchObject({ interruptedStep: 'prove' });
    await shell(machine, 'cp -a /mnt/persist /mnt/persist.kept');
    for (const [, command] of tampers) {
      await machine.run(['bash', '-c', `set -e; ${command}`], { stdin: passphrase });
    }
    const run = await go();
    expect([run.exitCode, problemCode(run)]).toEqual([60, 'proof-failed']);
    const failed = checksIn(spec, checksOf(run), 'failed');
    expect(new Set(failed)).toEqual(new Set([...tampers.map(([title]) => title), 'check.mounted']));
    expect(run.stderr).toContain('/run/tidemark/top/home/ada/note');
    expect(run.stdout).not.toContain(passphrase);
    expect((await status()).checks).toEqual(checksOf(run));
    expect(stepsBegun(run)).toEqual(['prove']);
  });

  it('says of a secret that is too short that it was not searched for', async () => {
    const unknown = (await status()).checks.filter(({ state }) => state === 'unknown');
    expect(checksIn(spec, unknown, 'unknown')).toEqual([
      'check.no-user-password',
      'check.no-user-password-in-store',
    ]);
    expect(unknown[0]?.found).toBe('@check.secret-too-short');
  });

  it('passes once it is mended, and the run is finished', async () => {
    await shell(
      machine,
      `set -e
       mv /mnt/persist/*initrd* /mnt/boot/EFI/nixos/; rm /mnt/boot/big; rm -r /mnt/home/ada
       cp -a /mnt/persist.kept/. /mnt/persist/; rm -r /mnt/persist.kept
       mount -o remount,compress=zstd:1 /mnt`,
    );
    const run = await go();
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    expect(checksIn(spec, checksOf(run), 'failed')).toEqual([]);
    expect(await status()).toMatchObject({ state: 'finished', problem: null });
    expect((await runHelper(machine, ['clean-up'])).exitCode).toBe(0);
    expect(await shell(machine, 'ls /dev/mapper')).toBe('control');
  });
});
