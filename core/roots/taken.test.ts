import { expect, it } from 'vitest';
import { makeProblem } from '../errors/make-problem.ts';
import type { DriftSummary, DriftTotals } from '../drift/scan.ts';
import { english } from '../messages/english.ts';
import { renderMessage } from '../messages/render.ts';
import { takenSentence } from './taken.ts';

function summary(open: DriftTotals, precious = 0, isPartial = false): DriftSummary {
  return {
    scanId: 1,
    subject: { kind: 'earlier-root', name: 'x' },
    system: {
      device: '/dev/mapper/enc',
      uuid: '',
      root: 'root',
      blank: 'root-blank',
      candidates: [],
      persist: '/persist',
      persistFile: null,
      oldRoots: 'old_roots',
      setUpBy: 'module',
    },
    scannedAtMs: 0,
    tookMs: 0,
    generation: 1,
    isUnchanged: false,
    problems: isPartial ? [makeProblem('scan-failed', { values: { detail: 'x' } })] : [],
    open,
    groups: [{ kind: 'precious', files: 0, directories: 0, bytes: 0, places: precious }],
    deleted: 0,
    precious: [],
  };
}

const some = { files: 14, directories: 3, bytes: 3_355_443, places: 5 };

it.each([
  [
    summary({ ...some, files: 0, directories: 0 }),
    'The last boot erased nothing that you may miss.',
  ],
  [summary(some), 'The last boot erased 14 files in 5 places, 3.2 MiB.'],
  [summary(some, 2), 'The last boot erased 14 files in 5 places, 3.2 MiB; 2 look precious.'],
  [
    summary({ files: 1, directories: 0, bytes: 1, places: 1 }, 1),
    'The last boot erased 1 file in 1 place, 1 B; 1 looks precious.',
  ],
  [
    summary({ files: 0, directories: 2, bytes: 0, places: 1 }),
    'The last boot erased 2 empty folders in 1 place, 0 B.',
  ],
  [
    summary(some, 2, true),
    'As far as it could be read, the last boot erased 14 files in 5 places, 3.2 MiB; 2 look precious.',
  ],
  [
    summary({ ...some, files: 0, directories: 0 }, 0, true),
    'As far as it could be read, the last boot erased nothing that you may miss.',
  ],
])('says what was lost', (scanned, sentence) => {
  expect(renderMessage(takenSentence(scanned), english, 'en')).toBe(sentence);
});
