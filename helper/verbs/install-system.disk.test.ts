/** The install of a system on a real disk, from an empty one to the proof, and what lies there then. */
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import { planScript } from '../../core/plan/script.ts';
import { programArchive, programPlace } from '../../core/system/program.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import {
  bootWith,
  install,
  passphrase,
  probeIn,
  putFile,
  recoveryKey,
  runHelper,
  shell,
  testDisk,
  userPassword,
  withRecoveryKey,
} from '../../rehearsal/testing/rehearsed-helper.ts';
import type { HelperRun } from '../../rehearsal/testing/rehearsed-helper.ts';
import { checksIn, checksOf, eventsOf } from '../../rehearsal/testing/install-events.ts';
import { presentStage } from '../../scripts/setup/stage.ts';
import { systemSpec } from '../../rehearsal/testing/system-spec.ts';
import { watchForSecrets } from '../../rehearsal/testing/secret-watch.ts';
import type { SecretWatch } from '../../rehearsal/testing/secret-watch.ts';

let machine: Machine;
let spec: InstallSpec;
let run: HelperRun;
let watch: SecretWatch;

/** The folder of the live session's connections, with a name and a mode that should not be. */
const connection = `Café $(reboot) 'x'.nmconnection`;

beforeAll(async () => {
  machine = await bootWith(testDisk);
  await putFile(
    machine,
    `/etc/NetworkManager/system-connections/${connection}`,
    '[wifi]\nssid=Café\n[wifi-security]\npsk=hidden\n',
  );
  const [disk] = await probeIn(machine);
  if (disk === undefined) throw new Error('no disk');
  spec = withRecoveryKey(systemSpec(disk));
  watch = await watchForSecrets(machine, [passphrase, userPassword, recoveryKey]);
  run = await install(machine, spec);
  await watch.end();
});
afterAll(() => machine.cutPower());

describe('an install of a system', () => {
  it('ends with every check of the proof passed', () => {
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    const results = checksOf(run);
    const planned = compilePlan(spec).steps.find(({ id }) => id === 'prove')?.checks ?? [];
    expect(results).toHaveLength(planned.length);
    expect(results.filter(({ state }) => state !== 'passed')).toEqual([]);
    expect(checksIn(spec, results, 'passed')).toEqual(
      expect.arrayContaining(['check.rollback-built', 'check.compressed', 'check.no-recovery-key']),
    );
  });

  it('keeps the results for whoever asks later', async () => {
    const [status] = (await runHelper(machine, ['status'])).json;
    expect(status).toMatchObject({ state: 'finished', checks: checksOf(run), problem: null });
  });

  it('tells how far the build is, and never goes back', () => {
    const progress = eventsOf(run).flatMap((event) =>
      event.kind === 'progress' ? [event.progress] : [],
    );
    const last = progress.at(-1);
    expect(last?.built).toBeGreaterThan(1);
    expect([last?.toBuild, last?.total]).toEqual([last?.built, last?.done]);
    const done = progress.map((one) => one.done);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    expect(progress.some(({ item }) => item?.startsWith('nixos-system-tidepool') ?? false)).toBe(
      true,
    );
  });

  it('has said no secret to anybody: no argument, environment, output, journal or log', async () => {
    expect(watch.found()).toEqual([]);
    for (const secret of [passphrase, userPassword, recoveryKey]) {
      expect(`${run.stdout}${run.stderr}`).not.toContain(secret);
      const search =
        'grep -raFl --file=- /run/tidemark /mnt/persist /mnt/etc /mnt/var /tmp /var/tmp; true';
      const { stdout } = await machine.run(['sh', '-c', search], { stdin: secret });
      expect(stdout).toBe('');
    }
  });
});

describe('the installed system', () => {
  it('has a hash that the password answers to, for root alone', async () => {
    const path = '/mnt/persist/passwords/ada';
    expect(await shell(machine, `stat -c '%U:%G %a' ${path} /mnt/persist/passwords`)).toBe(
      'root:root 600\nroot:root 700',
    );
    // Another program than the one that made it.
    const verify = `perl -e 'local $/; my $p = <STDIN>; open F, "${path}"; my $h = <F>; $h =~ s/\\s+$//; print crypt($p, $h) eq $h ? "same" : "other"'`;
    const right = await machine.run(['sh', '-c', verify], { stdin: userPassword });
    const wrong = await machine.run(['sh', '-c', verify], { stdin: `${userPassword}x` });
    expect([right.stdout, wrong.stdout]).toEqual(['same', 'other']);
  });

  it('has its identity, its keys and its connections, each closed as it must be', async () => {
    expect(await shell(machine, 'cat /mnt/persist/etc/machine-id')).toMatch(/^[0-9a-f]{32}$/);
    const keys = 'cd /mnt/persist/etc/ssh && stat -c "%n %a" ssh_host_*_key';
    expect(await shell(machine, keys)).toBe('ssh_host_ed25519_key 600\nssh_host_rsa_key 600');
    const folder = '/mnt/persist/etc/NetworkManager/system-connections';
    expect(await shell(machine, `cd ${folder} && stat -c '%a %U %n' . *`)).toBe(
      `700 root .\n600 root ${connection}`,
    );
    expect(await shell(machine, 'cat /mnt/persist/var/lib/nixos/uid-map')).toContain('"ada":1000');
  });

  it('has a configuration that names this very disk, with the hostile name as a name', async () => {
    const folder = '/mnt/persist/etc/nixos';
    const text = await shell(machine, `cat ${folder}/filesystems.nix`);
    expect(text).toContain(await shell(machine, 'cryptsetup luksUUID /dev/sda2'));
    expect(text).toContain(await shell(machine, 'blkid -s UUID -o value /dev/sda1'));
    const offset = await shell(
      machine,
      'btrfs inspect-internal map-swapfile -r /mnt/swap/swapfile',
    );
    expect(text).toContain(`resume_offset=${offset}`);
    const nix = `nix-instantiate --eval --json -I nixpkgs=/nix/var/nix/profiles/per-user/root/channels/nixos -I nixos-config=${folder}/configuration.nix '<nixpkgs/nixos>' -A config.users.users.ada.description`;
    expect(JSON.parse(await shell(machine, nix))).toBe(spec.system?.user.fullName);
    expect(await shell(machine, `stat -c '%a %U' ${folder} ${folder}/configuration.nix`)).toBe(
      '755 root\n644 root',
    );
  });

  it('has the configuration as a git repository, by no other author than the program', async () => {
    const git = 'git -c safe.directory=* -C /mnt/persist/etc/nixos';
    expect(await shell(machine, `${git} log --format='%an <%ae>'`)).toBe(
      'Tidemark <tidemark@localhost>',
    );
    expect(await shell(machine, `${git} ls-files`)).toContain('hardware-configuration.nix');
    expect(await shell(machine, `${git} status --porcelain`)).toBe('');
  });

  it('has the program itself, whole, beside the configuration', async () => {
    const { helper } = presentStage();
    const place = `/mnt/persist/etc/nixos/${programPlace}`;
    await shell(machine, `cmp ${join(dirname(helper), programArchive)} ${place}`);
    expect(await shell(machine, `stat -c '%a %U' ${place}`)).toBe('644 root');
  });

  it('has a subvolume of its own where one was wanted, and nothing mounted there yet', async () => {
    expect(await shell(machine, 'btrfs subvolume list /mnt')).toMatch(/ keep-docker$/m);
    expect(await shell(machine, 'ls -A /run/tidemark')).not.toContain('top');
  });

  it('leaves no trace of the build, and keeps the log for root alone', async () => {
    expect(await shell(machine, 'ls -A /mnt/nix; ls /mnt/persist')).toBe(
      'store\nvar\netc\npasswords\nvar',
    );
    const log = '/mnt/persist/var/log/tidemark';
    expect(await shell(machine, `cd ${log} && stat -c '%a %n' . *`)).toBe(
      '700 .\n600 install.log\n600 journal.ndjson',
    );
    expect(await shell(machine, `tail -n 1 ${log}/journal.ndjson`)).toContain('"finished"');
    expect(await shell(machine, `cat ${log}/install.log`)).toContain('$ nixos-install --root /mnt');
  });

  it('is given back completely', async () => {
    expect((await runHelper(machine, ['clean-up'])).exitCode).toBe(0);
    expect(await shell(machine, 'ls /dev/mapper; grep -c /mnt /proc/self/mountinfo; true')).toBe(
      'control\n0',
    );
  });
});

describe('the saved shell script', () => {
  it('installs the same by hand, proof included', async () => {
    const [disk] = await probeIn(machine);
    if (disk === undefined) throw new Error('no disk');
    const plan = compilePlan(withRecoveryKey(systemSpec(disk, { secureShell: false })));
    await putFile(machine, '/run/test/by-hand.sh', planScript(plan));
    const keys = [passphrase, passphrase, recoveryKey, recoveryKey];
    const secrets = [...keys, userPassword, userPassword];
    const options = {
      stdin: `${[plan.device, ...secrets].join('\n')}\n`,
      timeoutMs: 240_000,
    };
    const without = await machine.run(['/run/test/by-hand.sh'], options);
    expect([without.exitCode, without.stdout]).toEqual([66, '']);
    expect(without.stderr).toContain('TIDEMARK_PROGRAM');
    const env = { TIDEMARK_PROGRAM: join(dirname(presentStage().helper), programArchive) };
    const byHand = await machine.run(['/run/test/by-hand.sh'], { ...options, env });
    expect(byHand.stdout).not.toContain('FAILED');
    expect(byHand.stdout).toContain('Ready under /mnt');
    expect(byHand.stdout.match(/ {3}passed: /g)).toHaveLength(
      plan.steps.find(({ id }) => id === 'prove')?.checks.length ?? 0,
    );
    expect(byHand.exitCode).toBe(0);
    expect(await shell(machine, 'ls /mnt/boot/loader/entries')).toBe('nixos-generation-1.conf');
  });
});
