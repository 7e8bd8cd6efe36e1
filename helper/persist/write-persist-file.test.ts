import { execFileSync } from 'node:child_process';
import {
  chmodSync,
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
import { runTool } from '../tools/run-tool.ts';
import { nextPersistText } from './next-persist-text.ts';
import { takePersistLock } from './persist-lock.ts';
import { readPersistFile } from './read-persist-file.ts';
import { writePersistFile } from './write-persist-file.ts';

let folder = '';
let path = '';
const before = '{ directories = [ ]; } # mine\n';
const text = '{ files = [ ]; }\n';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-write-'));
  path = join(folder, 'persist.nix');
  writeFileSync(path, before);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('writePersistFile', () => {
  it('replaces the file, keeps its mode, and leaves the old one beside it', async () => {
    chmodSync(path, 0o640);
    const { ino } = statSync(path);
    await writePersistFile({ path, before, text }, { runTool });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(statSync(path).nlink).toBe(1);
    expect(statSync(`${path}~`).ino).toBe(ino);
    expect(readFileSync(`${path}~`, 'utf8')).toBe(before);
    const names = readdirSync(folder).sort();
    expect(names).toHaveLength(3);
    expect(names[1]).toMatch(/^persist\.nix\.\d{8}T\d{6}Z~$/);
  });

  it('keeps ten dated versions, and nothing of its own beside them', async () => {
    for (let day = 10; day < 25; day += 1) {
      writeFileSync(`${path}.202501${day}T000000Z~`, String(day));
    }
    writeFileSync(`${path}.mine~`, '');
    await writePersistFile({ path, before, text }, { runTool });
    const names = readdirSync(folder);
    expect(names.filter((name) => name.endsWith('Z~'))).toHaveLength(10);
    expect(names).toContain('persist.nix.20250124T000000Z~');
    expect(names).not.toContain('persist.nix.20250110T000000Z~');
    expect(names).toContain('persist.nix.mine~');
    expect(names).toHaveLength(13);
  });

  it('writes through a link to the file itself, and not over the link', async () => {
    const link = join(folder, 'link.nix');
    symlinkSync(path, link);
    await writePersistFile({ path: link, before, text }, { runTool });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readFileSync(link, 'utf8')).toBe(text);
  });

  it('never overwrites what it was not told of', async () => {
    writeFileSync(path, '{ broken');
    await expect(writePersistFile({ path, before, text }, { runTool })).rejects.toThrow(
      'persist-file-changed',
    );
    expect(readFileSync(path, 'utf8')).toBe('{ broken');
    expect(readdirSync(folder)).toEqual(['persist.nix']);
  });

  it('tells git of a file that it does not know', async () => {
    const git = (...words: string[]): string =>
      execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
    git('init', '--quiet');
    await writePersistFile({ path, before, text }, { runTool });
    expect(git('ls-files')).toBe('persist.nix\n');
  });
});

describe('nextPersistText', () => {
  async function next(old: string): Promise<Awaited<ReturnType<typeof nextPersistText>>> {
    writeFileSync(path, old);
    const { data } = await readPersistFile(path, { runTool });
    const after = { ...data, directories: [...data.directories, { path: '/var/lib/new' }] };
    const result = await nextPersistText(
      { folder, path, text: old },
      { before: data, after },
      { runTool },
    );
    writeFileSync(path, result.text);
    expect((await readPersistFile(path, { runTool })).data).toEqual(after);
    return result;
  }

  it('edits what can be edited', async () => {
    const result = await next(before);
    expect(result).toMatchObject({ isPrintedAnew: false, lostComments: [] });
    expect(result.text).toContain('# mine');
  });

  it('prints anew what is more than data, and says which comments go', async () => {
    const result = await next('let x = "/a"; in # mine\n{ directories = [ { path = x; } ]; }\n');
    expect(result).toMatchObject({ isPrintedAnew: true, lostComments: ['# mine'] });
  });

  it('leaves a file alone of which nothing changes, whatever it is', async () => {
    const old = 'let x = "/a"; in { directories = [ { path = x; } ]; }\n';
    writeFileSync(path, old);
    const { data } = await readPersistFile(path, { runTool });
    const source = { folder, path, text: old };
    const result = await nextPersistText(source, { before: data, after: data }, { runTool });
    expect(result).toEqual({ text: old, isPrintedAnew: false, lostComments: [] });
  });

  it('does not trust the edit of a text in which something means something else', async () => {
    // The list is taken out again behind the place where the element goes.
    const result = await next('{ directories = [ ]; } // { directories = [ ]; }\n');
    expect(result.isPrintedAnew).toBe(true);
  });
});

describe('takePersistLock', () => {
  it('is for one at a time, and passes from the dead', async () => {
    const giveBack = await takePersistLock(folder);
    await expect(takePersistLock(folder)).rejects.toThrow('already-running');
    giveBack();
    writeFileSync(join(folder, '.tidemark/lock'), '1 0 00000000-0000-0000-0000-000000000000\n');
    const again = await takePersistLock(folder);
    expect(readFileSync(join(folder, '.tidemark/lock'), 'utf8')).toContain(String(process.pid));
    again();
    expect(readdirSync(join(folder, '.tidemark'))).toEqual([]);
  });

  it('refuses a folder that is open to others, or none', async () => {
    await takePersistLock(folder).then((giveBack) => giveBack());
    chmodSync(join(folder, '.tidemark'), 0o777);
    await expect(takePersistLock(folder)).rejects.toThrow('unsafe-path');
    rmSync(join(folder, '.tidemark'), { recursive: true });
    symlinkSync('/tmp', join(folder, '.tidemark'));
    await expect(takePersistLock(folder)).rejects.toThrow('unsafe-path');
  });
});
