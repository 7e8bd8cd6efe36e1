/** The second key slot on a real container: what opens it, what does not, and what survives a kill. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Disk } from '../../core/disks/disk.ts';
import { z } from '../../core/zod.ts';
import { readRecoveryKey } from '../../core/recovery-key/recovery-key.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { injectFault, strikesLeft } from '../../rehearsal/testing/faults.ts';
import type { Fault } from '../../rehearsal/testing/faults.ts';
import { chooseDisk, expectFinished } from '../../rehearsal/testing/recovery.ts';
import {
  bootWith,
  install,
  installArguments,
  passphrase,
  problemCode,
  probeIn,
  quickSpec,
  recoveryKey,
  runHelper,
  shell,
  testDisk,
  withRecoveryKey,
} from '../../rehearsal/testing/rehearsed-helper.ts';
import { watchForSecrets } from '../../rehearsal/testing/secret-watch.ts';

let machine: Machine;
const container = '/dev/sda2';

beforeAll(async () => {
  machine = await bootWith(testDisk);
});
afterAll(() => machine.cutPower());

/** Whether a secret, typed at the prompt with Enter, opens the container by a slot or by any. */
async function opens(typed: string, slot?: number): Promise<boolean> {
  const flags = slot === undefined ? [] : [`--key-slot=${slot}`];
  const command = ['cryptsetup', 'open', '--test-passphrase', ...flags, container];
  return (await machine.run(command, { stdin: `${typed}\n` })).exitCode === 0;
}

const headerSchema = z.object({
  keyslots: z.record(z.string(), z.object({ kdf: z.object({ type: z.string() }) })),
  tokens: z.record(z.string(), z.object({ type: z.string(), keyslots: z.array(z.string()) })),
});

/** Key derivation of each slot, and the kind and slots of each token, as the header has them. */
async function header(): Promise<{ slots: string[]; tokens: string[] }> {
  const text = await shell(machine, `cryptsetup luksDump --dump-json-metadata ${container}`);
  const { keyslots, tokens } = headerSchema.parse(JSON.parse(text));
  return {
    slots: Object.entries(keyslots).map(([slot, { kdf }]) => `${slot}: ${kdf.type}`),
    tokens: Object.values(tokens).map((token) => `${token.type}: ${token.keyslots.join()}`),
  };
}

async function chooseSpec(): Promise<InstallSpec> {
  return withRecoveryKey(await chooseDisk(machine));
}

describe('an install with a recovery key', () => {
  it('makes a container that both keys open, each by its slot, and nothing else does', async () => {
    const spec = await chooseSpec();
    const watch = await watchForSecrets(machine, [passphrase, recoveryKey]);
    const run = await install(machine, spec);
    await watch.end();
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    expect(watch.found()).toEqual([]);
    expect(await header()).toEqual({
      slots: ['0: argon2id', '1: pbkdf2'],
      tokens: ['systemd-recovery: 1'],
    });
    expect(await opens(passphrase, 0)).toBe(true);
    expect(await opens(recoveryKey, 1)).toBe(true);
    expect(await opens(recoveryKey)).toBe(true);
    expect(await opens(passphrase, 1)).toBe(false);
    expect(await opens(recoveryKey, 0)).toBe(false);
    expect(await opens(recoveryKey.replace(/^c/, 'b'))).toBe(false);
    // What cryptsetup was given in two lines must not have become one key.
    const asFile = ['cryptsetup', 'open', '--test-passphrase', '--key-file=-', container];
    for (const text of [`${passphrase}\n${recoveryKey}\n`, `${passphrase}\n`, `${recoveryKey}\n`]) {
      expect((await machine.run(asFile, { stdin: text })).exitCode).toBe(2);
    }
  });

  it('has told the key to nobody: no output, journal or log', async () => {
    const search = 'grep -raFl --file=- /run/tidemark /var/log /tmp /var/tmp; true';
    expect((await machine.run(['sh', '-c', search], { stdin: recoveryKey })).stdout).toBe('');
    const status = await runHelper(machine, ['status']);
    expect(status.stdout).toContain('"recoveryKey":true');
    expect(status.stdout).not.toContain(recoveryKey);
    await expectFinished(machine);
  });

  it('stops before anything is written without the key, or with one that was made up', async () => {
    const spec = await chooseSpec();
    const before = await shell(machine, `head -c 16777216 /dev/sda | sha256sum`);
    const bare = await installArguments(machine, spec);
    const without = bare.filter((word) => !word.includes('recovery-key'));
    const missing = await runHelper(machine, without, { stdin: passphrase });
    expect(problemCode(missing)).toBe('recovery-key-missing');
    const madeUp = await install(machine, spec, { recoveryKey: 'correct horse battery staple' });
    expect(problemCode(madeUp)).toBe('recovery-key-malformed');
    expect(await shell(machine, `head -c 16777216 /dev/sda | sha256sum`)).toBe(before);
  });

  it('is made by the helper in its form, another one each time', async () => {
    const [made] = (await runHelper(machine, ['recovery-key'])).json;
    const key = String(made?.['recoveryKey']);
    expect(readRecoveryKey(key)).toBe(key);
    const [another] = (await runHelper(machine, ['recovery-key'])).json;
    expect(another?.['recoveryKey']).not.toBe(key);
  });
});

const kills: readonly { readonly kind: Fault; readonly args: string }[] = [
  { kind: 'kill-after', args: 'luksAddKey*' },
  { kind: 'fail', args: 'token*' },
];

describe.each(kills)('a helper with the fault $kind at $args', (fault) => {
  it('goes on with the same key', async () => {
    const spec = await chooseSpec();
    await injectFault(machine, { tool: 'cryptsetup', args: fault.args }, { ...fault, times: 1 });
    expect((await install(machine, spec)).exitCode).not.toBe(0);
    expect(await strikesLeft(machine)).toBe(0);
    const next = await install(machine, spec, { flags: ['--continue'] });
    expect([next.exitCode, next.stderr]).toEqual([0, '']);
    expect([await opens(passphrase, 0), await opens(recoveryKey, 1)]).toEqual([true, true]);
    await expectFinished(machine);
  });
});

describe('after the container is made', () => {
  it('another key cannot continue, and the same one is good for starting over', async () => {
    const spec = await chooseSpec();
    await injectFault(machine, { tool: 'mkfs.vfat', args: '*' }, { kind: 'kill-after', times: 1 });
    expect((await install(machine, spec)).signal).toBe('SIGKILL');
    const other = recoveryKey.replace(/^c/, 'b');
    const wrong = await install(machine, spec, { flags: ['--continue'], recoveryKey: other });
    expect(problemCode(wrong)).toBe('recovery-key-wrong');
    const over = await install(machine, spec, { flags: ['--start-over'] });
    expect([over.exitCode, over.stderr]).toEqual([0, '']);
    expect(await opens(recoveryKey, 1)).toBe(true);
    await expectFinished(machine);
  });

  it('a spec without one has a single slot, and is not given a key', async () => {
    await runHelper(machine, ['clean-up']);
    const [disk] = (await probeIn(machine)) as [Disk];
    const spec = quickSpec(disk);
    expect((await install(machine, spec)).exitCode).toBe(0);
    expect(await header()).toEqual({ slots: ['0: argon2id'], tokens: [] });
    const args = [...(await installArguments(machine, spec)), '--recovery-key-file', '/run/test/x'];
    const useless = await runHelper(machine, args, { stdin: passphrase });
    expect(problemCode(useless)).toBe('usage');
    await runHelper(machine, ['clean-up']);
  });
});
