import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveTo, namesIn } from './folders.ts';
import { lookAtPath, openFolder } from './safe-path.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'safe-path-'));
  mkdirSync(join(base, 'real/deeper'), { recursive: true });
  symlinkSync('real', join(base, 'link'));
  writeFileSync(join(base, 'real/file'), 'content');
});
afterEach(() => rmSync(base, { recursive: true }));

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a safe path', () => {
  it('goes by real folders alone', () => {
    closeSync(openFolder(join(base, 'real/deeper')));
    expect(codeOf(() => openFolder(join(base, 'link/deeper')))).toBe('unsafe-path');
    expect(codeOf(() => openFolder(join(base, 'real/file/deeper')))).toBe('unsafe-path');
    expect(codeOf(() => openFolder(`${base}/real/../real`))).toBe('unsafe-path');
    expect(codeOf(() => openFolder(join(base, 'missing')))).toBe('path-vanished');
  });

  it('looks at a link itself, and at nothing behind one', () => {
    expect(lookAtPath(join(base, 'link'))?.isSymbolicLink()).toBe(true);
    expect(lookAtPath(join(base, 'real/file'))?.size).toBe(7n);
    expect(lookAtPath(join(base, 'missing/file'))).toBeNull();
    expect(codeOf(() => lookAtPath(join(base, 'link/file')))).toBe('unsafe-path');
  });

  it('leaves no descriptor open, whatever happens', () => {
    const before = readdirSync('/proc/self/fd').length;
    for (const path of ['link/deeper', 'missing', 'real/file/x']) {
      codeOf(() => openFolder(join(base, path)));
      codeOf(() => lookAtPath(join(base, path)));
    }
    expect(readdirSync('/proc/self/fd').length).toBe(before);
  });
});

describe('moveTo', () => {
  it('takes the place of nothing but an empty folder', () => {
    mkdirSync(join(base, 'empty'));
    moveTo(join(base, 'real/file'), join(base, 'empty'));
    expect(lookAtPath(join(base, 'empty'))?.isFile()).toBe(true);
    const taken = codeOf(() => moveTo(join(base, 'empty'), join(base, 'real')));
    expect(taken).toBe('place-taken');
    expect(namesIn(join(base, 'real'))).toEqual(['deeper']);
  });

  it('refuses a link on either way', () => {
    const through = codeOf(() => moveTo(join(base, 'link/file'), join(base, 'a')));
    const into = codeOf(() => moveTo(join(base, 'real/file'), join(base, 'link/a')));
    expect([through, into]).toEqual(['unsafe-path', 'unsafe-path']);
  });
});
