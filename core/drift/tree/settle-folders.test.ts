import { describe, expect, it } from 'vitest';
import { compareTrees, rootWith } from '../testing/walked-tree.ts';
import type { WalkedEntry } from '../testing/walked-tree.ts';
import { explanationOf, nodeAt } from './drift-tree.ts';

const link: WalkedEntry = { name: 'link', inode: 301, type: 'l', target: '/nix/store/x' };
const file: WalkedEntry = { name: 'file', inode: 302, size: 5 };

/** The explanation of a new folder that holds these. */
function kindOf(children: readonly WalkedEntry[]): string | undefined {
  const folder = { name: 'thing', inode: 300, size: 10, children };
  const opt = { name: 'opt', inode: 290, size: 10, children: [folder] };
  const tree = compareTrees(rootWith([]), rootWith([opt]));
  return explanationOf(tree, nodeAt(tree, '/opt/thing') ?? -1)?.kind;
}

describe('settleFolders', () => {
  it('lets a folder matter for what it holds', () => {
    expect(kindOf([])).toBe('unexplained');
    expect(kindOf([link])).toBe('nixos');
    expect(kindOf([link, file])).toBe('unexplained');
    expect(kindOf([{ name: 'deep', inode: 305, size: 9, children: [link] }])).toBe('nixos');
  });
});
