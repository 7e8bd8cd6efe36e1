import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { InstallSpec } from '../spec/spec.ts';
import { plainSpec, plainSystem } from '../testing/spec-arbitrary.ts';
import { compilePlan } from './compile.ts';
import { planScript } from './script.ts';

function specWith(recoveryKey: boolean | undefined): InstallSpec {
  const spec = { ...plainSpec(), system: plainSystem() };
  const { recoveryKey: _, ...encryption } = spec.encryption;
  return {
    ...spec,
    encryption: recoveryKey === undefined ? encryption : { ...encryption, recoveryKey },
  };
}

function idsOf(spec: InstallSpec): string[] {
  return compilePlan(spec).steps.map(({ id }) => id);
}

describe('the step that adds the recovery key', () => {
  it('is there only where one is wanted, between formatting and opening', () => {
    expect(idsOf(specWith(undefined))).not.toContain('recovery-key');
    expect(idsOf(specWith(false))).toEqual(idsOf(specWith(undefined)));
    const ids = idsOf(specWith(true));
    const at = ids.indexOf('recovery-key');
    expect(ids.slice(at - 1, at + 2)).toEqual(['encrypt', 'recovery-key', 'open']);
    expect(ids.filter((id) => id !== 'recovery-key')).toEqual(idsOf(specWith(false)));
  });

  it('gives both secrets by standard input alone, and tries the key by its slot', () => {
    const step = compilePlan(specWith(true)).steps.find(({ id }) => id === 'recovery-key');
    const [add, name] = step?.commands ?? [];
    expect(add?.stdin.kind).toBe('passphrase-and-recovery-key');
    expect(add?.args.filter((word) => typeof word === 'string' && word.includes('key'))).toEqual([
      '--key-slot=1',
    ]);
    expect(name?.stdin).toEqual({
      kind: 'text',
      text: '{"type":"systemd-recovery","keyslots":["1"]}',
    });
    expect(step?.checks.map(({ command }) => command.stdin.kind)).toEqual(['recovery-key']);
    // A slot that is taken cannot be filled again.
    expect(step?.repeatFrom).toBe('encrypt');
    expect(step?.checksIdentity).toBe(true);
  });

  it('has the proof try the key and search for it', () => {
    const titles = (spec: InstallSpec): string[] =>
      compilePlan(spec)
        .steps.filter(({ id }) => id === 'prove')
        .flatMap(({ checks }) => checks.map(({ title }) => title.id))
        .filter((id) => id.includes('recovery'));
    expect(titles(specWith(true))).toEqual([
      'check.recovery-key-works',
      'check.no-recovery-key',
      'check.no-recovery-key-in-store',
    ]);
    expect(titles(specWith(false))).toEqual([]);
  });
});

describe('the shell script', () => {
  /** The part that asks for the secrets, with the answers. */
  function ask(key: string): string {
    const script = planScript(compilePlan(specWith(true)));
    const questions = script.slice(
      script.indexOf("IFS= read -rsp 'Recovery key: '"),
      script.indexOf("IFS= read -rsp 'Password of the user: '"),
    );
    expect(questions).not.toBe('');
    const input = `${questions}\nprintf '%s\\n' "$passphrase" "$recovery_key"`;
    return execFileSync('bash', ['-c', `passphrase=' pass '\n${input}`], {
      input: `${key}\n${key}\n`,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  }
  const key = 'cbdefghi-jklnrtuv-vutrnlkj-ihgfedbc-cccccccc-vvvvvvvv-tidefree-kenntnhi';

  it('asks for the key, and takes it in its form only', () => {
    expect(ask(key)).toContain(` pass \n${key}\n`);
    expect(() => ask('my own words')).toThrow();
    expect(() => ask(key.toUpperCase())).toThrow();
    const script = planScript(compilePlan(specWith(true)));
    expect(script).toContain(
      `printf '%s\\n' "$passphrase" "$recovery_key" | cryptsetup luksAddKey`,
    );
    expect(planScript(compilePlan(specWith(false)))).not.toContain('recovery_key');
  });
});
