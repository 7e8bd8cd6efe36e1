import { describe, expect, it } from 'vitest';
import { compareTrees, rootWith } from '../testing/walked-tree.ts';
import { driftSentence } from '../drift-sentence.ts';
import type { DriftSummary } from '../scan.ts';
import { english } from '../../messages/english.ts';
import { renderMessage } from '../../messages/render.ts';
import { countTree } from '../tree/summary.ts';
import { entryLine } from './entry-line.ts';
import { partsOf } from './parts.ts';
import { lifeOf, timelineOf } from './timeline.ts';

const base64 = (bytes: string): string => btoa(bytes);
const at = (seconds: number): string => `${1_700_000_000 + seconds}.0`;

const tree = compareTrees(
  rootWith([
    { name: 'gone', inode: 290 },
    { name: 'old', inode: 291, changed: at(0) },
  ]),
  rootWith([
    { name: 'new', inode: 291, changed: at(5) },
    {
      name: 'opt',
      inode: 300,
      changed: at(10),
      children: [
        { name: 'a\u00ff', inode: 301, size: 100, changed: at(10), links: 2 },
        { name: 'b', inode: 301, size: 100, changed: at(10), links: 2 },
        { name: 'c', inode: 302, size: 50, changed: at(20) },
      ],
    },
    {
      name: 'usr',
      inode: 310,
      changed: at(90),
      children: [{ name: 'x', inode: 311, size: 7, changed: at(90) }],
    },
  ]),
);

describe('partsOf', () => {
  it('lists the largest and sums up the rest', () => {
    const [first, rest, ...none] = partsOf(tree, '/', 1);
    expect(first).toMatchObject({ path: '/opt', bytes: 150, entries: 3, canOpen: true });
    expect(rest).toMatchObject({ path: null, bytes: 7, entries: 2 });
    expect(none).toEqual([]);
    expect(partsOf(tree, '/opt', 5).map(({ name }) => name)).toEqual([String.raw`a\xff`, 'b', 'c']);
    expect(partsOf(tree, '/nowhere', 5)).toEqual([]);
  });
});

describe('timelineOf', () => {
  it('counts everything once, also what lies outside', () => {
    const from = 1_700_000_006_000;
    const spans = timelineOf(tree, { fromMs: from, untilMs: from + 20_000, spans: 2 });
    expect(spans.map(({ entries, bytes }) => [entries, bytes])).toEqual([
      // A folder counts with the newest thing in it.
      [3, 100],
      [4, 57],
    ]);
    expect(spans[1]?.untilMs).toBe(from + 20_000);
  });

  it('knows the life of a root of which nothing else is known', () => {
    expect(lifeOf(tree)).toEqual({ fromMs: 1_700_000_005_000, untilMs: 1_700_000_090_000 });
    const nothing = compareTrees(rootWith([]), rootWith([]));
    expect(lifeOf(nothing)).toEqual({ fromMs: 0, untilMs: 0 });
  });
});

describe('entryLine', () => {
  const lines = Array.from({ length: tree.columns.count }, (_, node) =>
    entryLine(tree, node, base64),
  );
  const ofPath = (path: string): unknown => lines.find((line) => line?.['path'] === path);

  it('leaves out what did not drift', () => {
    expect(lines[0]).toBeNull();
    expect(lines.filter((line) => line !== null)).toHaveLength(8);
  });

  it('tells the bytes of a path that is no text', () => {
    expect(ofPath(String.raw`/opt/a\xff`)).toMatchObject({
      pathBytes: btoa('/opt/a\u00ff'),
      isExtraName: false,
      bytes: 100,
    });
    expect(ofPath('/opt/b')).toMatchObject({ isExtraName: true });
    expect(ofPath('/opt/b')).not.toHaveProperty('pathBytes');
  });

  it('tells where something was, and what is gone', () => {
    expect(ofPath('/new')).toMatchObject({ change: 'renamed', former: { path: '/old' } });
    expect(ofPath('/gone')).toMatchObject({ change: 'deleted', type: 'file' });
  });
});

describe('driftSentence', () => {
  const system = { root: 'root' } as DriftSummary['system'];
  const base = { scanId: 1, subject: { kind: 'root' }, system, problems: [] } as const;
  const rest = { scannedAtMs: 0, tookMs: 0, generation: 1, isUnchanged: false } as const;
  const say = (parts: Partial<DriftSummary>): string => {
    const summary: DriftSummary = { ...base, ...rest, problems: [], ...countTree(tree), ...parts };
    return renderMessage(driftSentence(summary), english, 'en');
  };
  const open = { files: 14, directories: 2, bytes: 2048, places: 5 };
  const precious = { kind: 'precious', files: 1, directories: 0, bytes: 1, places: 2 } as const;

  it('counts in words that fit the numbers', () => {
    expect(say({ open, groups: [precious] })).toBe(
      'The next boot erases 14 files in 5 places, 2 KiB; 2 look precious.',
    );
    const one = { files: 1, directories: 0, bytes: 0, places: 1 };
    expect(say({ open: one, groups: [] })).toBe('The next boot erases 1 file in 1 place, 0 B.');
    const none = { files: 0, directories: 0, bytes: 0, places: 0 };
    expect(say({ open: none, groups: [] })).toBe('The next boot erases nothing that you may miss.');
    const subject = { kind: 'earlier-root', name: 'x' } as const;
    expect(say({ open, groups: [{ ...precious, places: 1 }], subject })).toBe(
      'The root x held 14 files in 5 places, 2 KiB; 1 looks precious.',
    );
  });
});
