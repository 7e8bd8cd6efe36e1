/** For tests: trees of any shape, with names that nobody would wish for. */
import fc from 'fast-check';
import type { WalkedEntry } from './walked-tree.ts';

/** Any byte but NUL and slash; not `.` or `..`. */
export const hostileName: fc.Arbitrary<string> = fc
  .oneof(
    fc
      .array(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 12 })
      .map((codes) => String.fromCharCode(...codes).replaceAll('/', '_')),
    fc.constantFrom(
      'a\nb',
      ' lead',
      'trail ',
      'two  spaces',
      '"q"',
      "'",
      '\\x2d',
      '\u001b[31m',
      '\u00ff\u00fe',
      '-rf',
      '\t',
      'a',
      'B',
      'b',
      'name-1',
      'name-2',
      'name-10',
    ),
  )
  .filter((name) => name !== '.' && name !== '..');

const leaf = fc.record({
  name: hostileName,
  size: fc.integer({ min: 0, max: 5000 }),
  mode: fc.constantFrom(0o644, 0o600, 0o4755),
  uid: fc.constantFrom(0, 1000),
  changed: fc
    .integer({ min: 1, max: 999_999 })
    .map((n) => `1700000000.${String(n).padStart(9, '0')}0`),
  type: fc.constantFrom('f', 'f', 'f', 'l', 's', 'p'),
});

interface Shape extends Omit<WalkedEntry, 'inode' | 'children'> {
  readonly children?: readonly Shape[];
}

const shape: fc.Arbitrary<Shape> = fc.letrec<{ entry: Shape }>((tie) => ({
  entry: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      name: hostileName,
      type: fc.constant('d'),
      changed: leaf.map(({ changed }) => changed),
      children: fc.uniqueArray(tie('entry'), { maxLength: 6, selector: ({ name }) => name }),
    }),
  ),
})).entry;

function numbered(children: readonly Shape[], next: { inode: number }): WalkedEntry[] {
  return children.map((child) => {
    next.inode += 1;
    const inode = next.inode;
    const { children: below, ...own } = child;
    return { ...own, inode, ...(below === undefined ? {} : { children: numbered(below, next) }) };
  });
}

/** The content of a root; each entry has an inode of its own. */
export const randomContent: fc.Arbitrary<readonly WalkedEntry[]> = fc
  .uniqueArray(shape, { maxLength: 8, selector: ({ name }) => name })
  .map((children) => numbered(children, { inode: 1000 }));
