import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTrees, rootWith } from '../testing/walked-tree.ts';
import type { WalkedEntry } from '../testing/walked-tree.ts';
import { nodeAt } from './drift-tree.ts';
import { countTree } from './summary.ts';

/** Files in folders of folders; several names of few inodes. */
const names = fc.uniqueArray(
  fc.record({
    folder: fc.constantFrom('a', 'b', 'c'),
    inner: fc.constantFrom('', 'x', 'y'),
    name: fc.integer({ min: 0, max: 30 }).map((number) => `f${number}`),
    inode: fc.integer({ min: 300, max: 305 }),
  }),
  { maxLength: 20, selector: ({ folder, inner, name }) => `${folder}/${inner}/${name}` },
);
type Name = typeof names extends fc.Arbitrary<(infer T)[]> ? T : never;

function rootOf(entries: readonly Name[]): WalkedEntry {
  const file = ({ name, inode }: Name): WalkedEntry => ({ name, inode, size: inode, links: 9 });
  const folders = ['a', 'b', 'c'].map((folder, at): WalkedEntry => {
    const here = entries.filter((entry) => entry.folder === folder);
    const inner = ['x', 'y'].map((name, below) => ({
      name,
      inode: 1000 + at * 10 + below,
      children: here.filter((entry) => entry.inner === name).map(file),
    }));
    const own = here.filter((entry) => entry.inner === '').map(file);
    return { name: folder, inode: 2000 + at, children: [...inner, ...own] };
  });
  return rootWith(folders);
}

function bytesOnce(entries: readonly Name[]): number {
  return [...new Set(entries.map(({ inode }) => inode))].reduce((sum, inode) => sum + inode, 0);
}

it('counts the bytes of a file with several names once, in every folder', () => {
  fc.assert(
    fc.property(names, (entries) => {
      const tree = compareTrees(rootWith([]), rootOf(entries));
      const sizeAt = (path: string): number => tree.columns.size[nodeAt(tree, path) ?? -1] ?? -1;
      expect(sizeAt('/')).toBe(bytesOnce(entries));
      for (const folder of ['a', 'b', 'c']) {
        const here = entries.filter((entry) => entry.folder === folder);
        expect(sizeAt(`/${folder}`)).toBe(bytesOnce(here));
        expect(sizeAt(`/${folder}/x`)).toBe(bytesOnce(here.filter(({ inner }) => inner === 'x')));
      }
      const inodes = new Set(entries.map(({ inode }) => inode)).size;
      const { groups } = countTree(tree);
      expect(groups.reduce((sum, { files }) => sum + files, 0)).toBe(inodes);
    }),
  );
});

it('does not count what is gone as something that will be erased', () => {
  const before = rootWith([
    { name: 'opt', inode: 300, children: [{ name: 'f', inode: 301, size: 9 }] },
  ]);
  const after = rootWith([{ name: 'g', inode: 302, size: 5 }]);
  const tree = compareTrees(before, after);
  expect(tree.columns.size[0]).toBe(5);
  expect(tree.totals.entries[0]).toBe(3);
  expect(countTree(tree)).toMatchObject({
    deleted: 2,
    open: { files: 1, directories: 0, bytes: 5 },
  });
});
