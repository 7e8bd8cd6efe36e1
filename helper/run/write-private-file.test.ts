import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/plan/plan.ts';
import { canBeSearched, forgetSecrets, secretOf, takeSecrets } from './secrets.ts';
import { writePrivateFile } from './write-private-file.ts';

describe('writePrivateFile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'private-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes for the owner alone, also over a file that others could read', () => {
    const path = join(folder, 'hash');
    writeFileSync(path, 'old', { mode: 0o644 });
    writePrivateFile(path, 'new\n');
    expect(readFileSync(path, 'utf8')).toBe('new\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['hash']);
  });

  it('writes through nobody’s link', () => {
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'untouched');
    for (const name of ['hash', 'hash.new']) symlinkSync(elsewhere, join(folder, name));
    writePrivateFile(join(folder, 'hash'), 'secret');
    expect(readFileSync(elsewhere, 'utf8')).toBe('untouched');
    expect(readFileSync(join(folder, 'hash'), 'utf8')).toBe('secret');
  });
});

describe('secrets', () => {
  it('are searched for from eight characters on, not bytes', () => {
    const of = (text: string): boolean => canBeSearched(new TextEncoder().encode(text));
    expect([of('1234567'), of('12345678'), of('äöüß'), of('🌊🌊🌊🌊🌊🌊🌊🌊')]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('are overwritten when they are no longer needed', () => {
    const secrets = takeSecrets({ passphrase: 'one', userPassword: 'two', recoveryKey: 'key' });
    forgetSecrets(secrets);
    const { passphrase, userPassword, recoveryKey, keyLines } = secrets;
    const bytes = [passphrase, userPassword ?? [], recoveryKey ?? [], keyLines];
    expect(bytes.map((one) => [...one].join(''))).toEqual(['000', '000', '000', '00000000']);
  });

  it('are given in two lines where a command reads both', () => {
    const both = { tool: 'cryptsetup', args: [], stdin: { kind: 'passphrase-and-recovery-key' } };
    const secrets = takeSecrets({ passphrase: ' ä ', recoveryKey: 'key' });
    const given = secretOf(both as unknown as Command, secrets);
    expect(new TextDecoder().decode(given ?? undefined)).toBe(' ä \nkey\n');
  });
});
