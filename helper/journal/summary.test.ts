import { describe, expect, it } from 'vitest';
import { makeProblem } from '../../core/errors/make-problem.ts';
import { plainSpec } from '../../core/testing/spec-arbitrary.ts';
import { journalEntrySchema, parseJournal } from './journal.ts';
import type { JournalEntry } from './journal.ts';
import { summarise } from './summary.ts';

const run: JournalEntry = {
  kind: 'run',
  atMs: 1,
  version: '0',
  spec: plainSpec(),
  planHash: 'a'.repeat(64),
  identity: {
    node: '/dev/sda',
    byId: null,
    serial: null,
    wwn: null,
    model: null,
    transport: null,
    sizeBytes: 64 * 2 ** 30,
    logicalSectorBytes: 512,
    tableId: null,
    diskSequence: 1,
    edgesHash: null,
  },
};
const started = (stepId: string): JournalEntry => ({ kind: 'step-started', atMs: 2, stepId });
const finished = (stepId: string): JournalEntry => ({ kind: 'step-finished', atMs: 3, stepId });

describe('summarise', () => {
  it('knows of no run without a beginning', () => {
    expect(summarise([])).toBeNull();
    expect(summarise([started('wipe')])).toBeNull();
  });

  it('names the step that had begun and not ended', () => {
    const entries = [run, started('check-disk'), finished('check-disk'), started('wipe')];
    expect(summarise(entries)).toMatchObject({
      state: 'unfinished',
      finishedSteps: ['check-disk'],
      interruptedStep: 'wipe',
      touchedSteps: ['check-disk', 'wipe'],
    });
  });

  it('forgets what was undone but not that it was once begun', () => {
    const undone: JournalEntry = { kind: 'step-undone', atMs: 4, stepId: 'wipe' };
    expect(summarise([run, started('wipe'), finished('wipe'), undone])).toMatchObject({
      finishedSteps: [],
      touchedSteps: [],
      startedSteps: ['wipe'],
    });
  });

  it('keeps the problem until the run is continued', () => {
    const stopped: JournalEntry = { kind: 'stopped', atMs: 4, problem: makeProblem('cancelled') };
    expect(summarise([run, stopped])?.problem?.code).toBe('cancelled');
    expect(summarise([run, stopped, { kind: 'continued', atMs: 5 }])?.problem).toBeNull();
  });

  it('tells finished from cleaned up', () => {
    expect(summarise([run, { kind: 'finished', atMs: 4 }])?.state).toBe('finished');
    const cleaned: JournalEntry = { kind: 'cleaned-up', atMs: 5 };
    expect(summarise([run, { kind: 'finished', atMs: 4 }, cleaned])?.state).toBe('cleaned-up');
  });
});

describe('parseJournal', () => {
  it('reads what was written and stops at a line that a kill cut short', () => {
    const lines = [run, started('wipe')].map((entry) => JSON.stringify(entry));
    expect(parseJournal(`${lines.join('\n')}\n{"kind":"step-fin`)).toEqual([run, started('wipe')]);
  });

  it('has no room for a secret', () => {
    expect(journalEntrySchema.safeParse({ ...run, passphrase: 'x' }).success).toBe(false);
  });
});
