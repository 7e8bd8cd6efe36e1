import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DriftRow } from '../../core/drift/view.ts';
import { chosenRange, outermost, withToggled } from './choose-rows.ts';

function row(path: string, kind: DriftRow['kind'] = 'entry'): DriftRow {
  return {
    id: 1,
    kind,
    depth: 0,
    path,
    name: path,
    entry: 'file',
    change: 'new',
    aspects: [],
    explanation: 'unexplained',
    isOpen: false,
    canOpen: false,
    bytes: 1,
    entries: 1,
    owner: 'root',
    group: 'root',
    mode: '0644',
    changedMs: 0,
  };
}

describe('choosing rows', () => {
  it('adds a row, and takes it out again', () => {
    const one = withToggled(new Map(), row('/etc/a'));
    expect([...one.keys()]).toEqual(['/etc/a']);
    expect(withToggled(one, row('/etc/a')).size).toBe(0);
  });

  it('takes no heading and not the root itself', () => {
    expect(chosenRange([row('', 'group'), row('/'), row('/etc')]).size).toBe(1);
    expect(withToggled(new Map(), row('', 'group')).size).toBe(0);
  });
});

const names = fc.constantFrom('a', 'ab', 'b', 'c d');
const paths = fc.array(
  fc.array(names, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
  { maxLength: 12 },
);

describe('what is asked for', () => {
  it('has nothing twice: neither a path nor what lies in another of them', () => {
    fc.assert(
      fc.property(paths, (chosen) => {
        const kept = outermost(chosen);
        expect(new Set(kept).size).toBe(kept.length);
        for (const one of kept) {
          for (const other of kept) expect(one.startsWith(`${other}/`)).toBe(false);
        }
      }),
    );
  });

  it('still covers everything that was chosen', () => {
    fc.assert(
      fc.property(paths, (chosen) => {
        const kept = outermost(chosen);
        for (const path of chosen) {
          expect(kept.some((one) => one === path || path.startsWith(`${one}/`))).toBe(true);
        }
      }),
    );
  });
});
