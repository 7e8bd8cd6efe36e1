import { describe, expect, it } from 'vitest';
import type { EntryFacts } from '../drift/details.ts';
import { groupVersions } from './group-versions.ts';
import type { RootedVersion } from './group-versions.ts';
import { parseExclusive } from './parse-du.ts';

const facts: EntryFacts = {
  kind: 'file',
  mode: '0644',
  owner: 'root',
  group: 'root',
  bytes: 4,
  modifiedMs: 1000,
  changedMs: 1000,
  bornMs: 1000,
  inode: 300,
  links: 1,
  target: null,
};

function version(
  root: string | null,
  content: string | null,
  change: Partial<EntryFacts> = {},
): RootedVersion {
  return { root, content, facts: { ...facts, ...change } };
}

function grouped(...found: RootedVersion[]): (string | null)[][] {
  return groupVersions(found).map(({ roots }) => roots);
}

describe('groupVersions', () => {
  it('takes equal contents for one, whatever inode and time they have', () => {
    const found = [version(null, 'h'), version('b', 'h', { inode: 9, modifiedMs: 5 })];
    expect(groupVersions(found)).toEqual([
      { roots: [null, 'b'], facts: found[0]?.facts, isPresent: true },
    ]);
  });

  it('tells apart what differs in content, owner, permissions, kind or target', () => {
    expect(
      grouped(
        version(null, 'h'),
        version('g', 'i'),
        version('f', 'h', { mode: '0600' }),
        version('e', 'h', { owner: 'ada' }),
        version('d', '', { kind: 'link', target: 'x' }),
        version('c', '', { kind: 'link', target: 'y' }),
        version('b', 'h'),
      ),
    ).toEqual([[null, 'b'], ['g'], ['f'], ['e'], ['d'], ['c']]);
  });

  it('goes by size and time where the content was not looked at', () => {
    expect(
      grouped(
        version('c', null),
        version('b', null, { inode: 7 }),
        version('a', null, { modifiedMs: 2 }),
        version('0', null, { bytes: 5 }),
      ),
    ).toEqual([['c', 'b'], ['a'], ['0']]);
  });

  it('says what is not there now', () => {
    expect(groupVersions([version('a', 'h')])[0]?.isPresent).toBe(false);
    expect(groupVersions([])).toEqual([]);
  });
});

describe('parseExclusive', () => {
  it('reads btrfs filesystem du', () => {
    const text = `     Total   Exclusive  Set shared  Filename
  34500608    30000000     4500608  /run/t/old_roots/20261123T044213Z-0a1b2c3d
         0           0           -  /run/t/old_roots/x
ERROR: cannot access '/run/t': No such file or directory
`;
    expect([...parseExclusive(text)]).toEqual([
      ['/run/t/old_roots/20261123T044213Z-0a1b2c3d', 30_000_000],
      ['/run/t/old_roots/x', 0],
    ]);
  });
});
