import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOwnKnowledge } from './read-own-knowledge.ts';

let home: string;
let file: string;
const entry = { path: '/opt/game', name: 'Game', worth: 'precious', lost: 'The scores.' };

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'tidemark-home-')));
  mkdirSync(join(home, '.config/tidemark'), { recursive: true });
  file = join(home, '.config/tidemark/knowledge.json');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('reads a list', () => {
  writeFileSync(file, JSON.stringify([entry]));
  expect(readOwnKnowledge(home)).toEqual({ entries: [entry], problem: null });
});

it('has nothing to say of a list that is not there', () => {
  expect(readOwnKnowledge(home)).toEqual({ entries: [], problem: null });
  expect(readOwnKnowledge('/nowhere')).toEqual({ entries: [], problem: null });
});

it.each([
  ['no JSON', '{', '@detail.not-json'],
  ['no list', '{}', 'the list: '],
  ['an entry that lacks something', '[{"path":"/x"}]', '0.name: '],
  ['more than an entry has', JSON.stringify([{ ...entry, more: 1 }]), '0: '],
  ['a path with dots', JSON.stringify([{ ...entry, path: '/a/../b' }]), '0.path: '],
  ['no text', '\xff\xfe', '@detail.not-json'],
  ['too much', `[${' '.repeat(300_000)}]`, '@detail.too-long'],
])('takes nothing of a file with %s, and says why', (_, text, detail) => {
  writeFileSync(file, Buffer.from(text, 'latin1'));
  const { entries, problem } = readOwnKnowledge(home);
  expect(entries).toEqual([]);
  expect(problem?.values['path']).toBe(file);
  expect(String(problem?.values['detail'])).toMatch(new RegExp(`^${detail}`));
});

it('follows no link, at the end or on the way, and opens nothing but a file', () => {
  const elsewhere = join(home, 'elsewhere.json');
  writeFileSync(elsewhere, JSON.stringify([entry]));
  symlinkSync(elsewhere, file);
  expect(readOwnKnowledge(home).entries).toEqual([]);
  expect(readOwnKnowledge(home).problem?.values['detail']).toBe('@detail.outside-store');
  rmSync(file);
  symlinkSync('/nix/store/../../etc/shadow', file);
  expect(readOwnKnowledge(home).problem?.values['detail']).toBe('@detail.outside-store');
  rmSync(file);
  mkdirSync(file);
  expect(readOwnKnowledge(home)).toEqual({ entries: [], problem: null });
  rmSync(join(home, '.config'), { recursive: true });
  mkdirSync(join(home, 'other/tidemark'), { recursive: true });
  writeFileSync(join(home, 'other/tidemark/knowledge.json'), JSON.stringify([entry]));
  symlinkSync('other', join(home, '.config'));
  expect(readOwnKnowledge(home)).toEqual({ entries: [], problem: null });
});
