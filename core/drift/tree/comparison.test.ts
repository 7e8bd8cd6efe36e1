import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomContent } from '../testing/random-trees.ts';
import { compareTrees, rootWith } from '../testing/walked-tree.ts';
import type { WalkedEntry } from '../testing/walked-tree.ts';
import { aspectsOf, changeKinds, sameChange } from './codes.ts';
import { formerPathOf } from './drift-tree.ts';
import type { DriftTree } from './drift-tree.ts';
import { pathOf } from './paths.ts';

const later = '1700000500.0000000000';
const file: WalkedEntry = { name: 'f', inode: 300, size: 5 };

/** Every drifted entry with what happened to it. */
function drift(tree: DriftTree): Record<string, string> {
  const found: Record<string, string> = {};
  for (let node = 0; node < tree.columns.count; node += 1) {
    const change = tree.columns.change[node] ?? sameChange;
    if (change === sameChange) continue;
    const aspects = aspectsOf(tree.columns.aspects[node] ?? 0);
    const former = formerPathOf(tree, node);
    const words = [changeKinds[change], ...aspects, ...(former === null ? [] : [`from ${former}`])];
    found[pathOf(tree, node)] = words.join(' ');
  }
  return found;
}

function driftOf(
  before: readonly WalkedEntry[],
  after: readonly WalkedEntry[],
): Record<string, string> {
  return drift(compareTrees(rootWith(before), rootWith(after)));
}

describe('Comparison', () => {
  it('finds nothing where nothing changed', () => {
    fc.assert(
      fc.property(randomContent, (content) => {
        expect(driftOf(content, content)).toEqual({});
      }),
    );
  });

  it('calls all new beside an empty snapshot, and all gone beside an empty root', () => {
    const paths = (entries: readonly WalkedEntry[], above: string): string[] =>
      entries.flatMap(({ name, children = [] }) => [
        `${above}/${name}`,
        ...paths(children, `${above}/${name}`),
      ]);
    fc.assert(
      fc.property(randomContent, (content) => {
        const all = paths(content, '').toSorted();
        const appeared = driftOf([], content);
        const gone = driftOf(content, []);
        expect(Object.keys(appeared).toSorted()).toEqual(all);
        expect(Object.keys(gone).toSorted()).toEqual(all);
        expect(new Set(Object.values(appeared))).toEqual(new Set(all.length > 0 ? ['new'] : []));
        expect(new Set(Object.values(gone))).toEqual(new Set(all.length > 0 ? ['deleted'] : []));
      }),
    );
  });

  it.each<[string, [WalkedEntry, WalkedEntry], string]>([
    [
      'content and size',
      [file, { ...file, size: 6, modified: later, changed: later }],
      'content size',
    ],
    ['content of the same size', [file, { ...file, modified: later, changed: later }], 'content'],
    ['rights alone', [file, { ...file, mode: 0o600, changed: later }], 'mode'],
    ['the owner alone', [file, { ...file, uid: 7, changed: later }], 'owner'],
    [
      'an attribute, or content with the time set back',
      [file, { ...file, changed: later }],
      'attributes',
    ],
    ['a time that was set', [file, { ...file, modified: '5.0', changed: later }], 'time'],
    ['the kind', [file, { ...file, inode: 301, type: 'l', target: 'x' }], 'type'],
    [
      'where a link leads',
      [
        { ...file, type: 'l', target: 'x' },
        { ...file, inode: 301, type: 'l', target: 'y' },
      ],
      'target',
    ],
    ['a file replaced by the same', [file, { ...file, inode: 301 }], 'content'],
  ])('sees a change of %s', (_, [before, after], aspects) => {
    expect(driftOf([before], [after])).toEqual({ '/f': `changed ${aspects}` });
  });

  it('does not take for a change of a folder what was made in it', () => {
    const folder: WalkedEntry = { name: 'd', inode: 310, mode: 0o755, children: [] };
    const grown = { ...folder, modified: later, changed: later, children: [file] };
    expect(driftOf([folder], [grown])).toEqual({ '/d/f': 'new' });
    expect(driftOf([folder], [{ ...grown, mode: 0o700 }])).toEqual({
      '/d': 'changed mode',
      '/d/f': 'new',
    });
    const marked = { ...folder, changed: later };
    expect(driftOf([folder], [marked])).toEqual({ '/d': 'changed attributes' });
  });

  it('sees the rights of the root itself', () => {
    const tree = compareTrees(rootWith([]), rootWith([], { mode: 0o700, changed: later }));
    expect(drift(tree)).toEqual({ '/': 'changed mode' });
  });

  it('pairs what was renamed, with all below a folder', () => {
    const folder: WalkedEntry = { name: 'd', inode: 310, children: [file] };
    expect(driftOf([folder], [{ ...folder, name: 'e', changed: later }])).toEqual({
      '/e': 'renamed from /d',
      '/e/f': 'renamed from /d/f',
    });
    expect(driftOf([file], [{ ...file, name: 'g', size: 9, changed: later }])).toEqual({
      '/g': 'renamed content size from /f',
    });
  });

  it('tells an inode number that was given again from a renamed file', () => {
    const other = { ...file, name: 'g', changed: later };
    const tree = compareTrees(rootWith([file]), rootWith([other]), { isSameBirth: () => false });
    expect(drift(tree)).toEqual({ '/g': 'new', '/f': 'deleted' });
  });

  it('keeps further names of a file apart from renamed ones', () => {
    const linked = { ...file, links: 2, changed: later };
    expect(driftOf([file], [linked, { ...linked, name: 'g' }])).toEqual({
      '/f': 'changed attributes',
      '/g': 'new',
    });
    const twice = [file, { ...file, name: 'g' }];
    expect(driftOf(twice, [{ ...file, changed: later }])).toEqual({
      '/f': 'changed attributes',
      '/g': 'deleted',
    });
  });

  it('does not call gone what was perhaps not read', () => {
    const tree = compareTrees(rootWith([file]), rootWith([]), { isWhole: false });
    expect(drift(tree)).toEqual({});
  });

  it('lists what a folder held when a file took its place', () => {
    const folder: WalkedEntry = { name: 'x', inode: 310, children: [file] };
    expect(driftOf([folder], [{ name: 'x', inode: 400 }])).toEqual({
      '/x': 'changed type',
      '/x/f': 'deleted',
    });
  });

  it('does not mistake inodes of a nested subvolume for those of the root', () => {
    const nested: WalkedEntry = {
      name: 'v',
      type: 'd',
      inode: 256,
      children: [{ ...file, name: 'g' }],
    };
    expect(driftOf([file], [nested])).toEqual({ '/f': 'deleted', '/v': 'new', '/v/g': 'new' });
  });

  it('knows what a snapshot leaves of a nested subvolume, whose times are those of the look', () => {
    const stub: WalkedEntry = { name: 'v', type: 'd', inode: 2, changed: '1.0' };
    expect(driftOf([stub], [{ ...stub, changed: later }])).toEqual({});
    const real: WalkedEntry = {
      name: 'v',
      type: 'd',
      inode: 256,
      children: [{ ...file, name: 'g' }],
    };
    expect(Object.keys(driftOf([stub], [real]))).toEqual(['/v', '/v/g']);
    // The snapshot of a snapshot leaves out what is nested in that.
    expect(driftOf([real], [stub])).toEqual({});
  });
});
