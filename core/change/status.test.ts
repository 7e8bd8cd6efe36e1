import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import { renderMessage } from '../messages/render.ts';
import { changeStepIds } from './change.ts';
import type { ChangeStepId } from './change.ts';
import { parseChangeJournal } from './journal.ts';
import type { ChangeEntry } from './journal.ts';
import { changeProgress } from './progress.ts';
import { changeStatus } from './status.ts';
import type { ChangeSurroundings } from './status.ts';
import { begunChange } from './testing/begun-change.ts';

const here: ChangeSurroundings = {
  bootId: 'boot-1',
  isRunning: false,
  hasSameRoot: true,
  hasSource: true,
  isInForce: false,
};
const restarted = { ...here, bootId: 'boot-2', hasSameRoot: false };

function started(stepId: ChangeStepId): ChangeEntry {
  return { kind: 'step-started', atMs: 2, stepId };
}

/** A journal in which these steps are done. */
function after(last: ChangeStepId, change: 'keep' | 'stop-keeping' = 'keep'): ChangeEntry[] {
  const steps = changeStepIds.slice(0, changeStepIds.indexOf(last) + 1);
  const entries = steps.flatMap((stepId): ChangeEntry[] => [
    started(stepId),
    { kind: 'step-finished', atMs: 3, stepId },
    ...(stepId === 'move' ? [{ kind: 'moved', atMs: 3, index: 0 } as const] : []),
  ]);
  return [begunChange({ change }), ...entries];
}

function statusOf(
  entries: readonly ChangeEntry[],
  around = here,
): ReturnType<typeof changeStatus> & { situationName: string } {
  const progress = changeProgress(entries);
  if (progress === null) throw new Error('no journal');
  const status = changeStatus(progress, around);
  const sentence = renderMessage(status.situation, english, 'en');
  expect(sentence).toContain('/var/lib/notes');
  expect(sentence).not.toContain('change.situation');
  return { ...status, situationName: status.situation.id.replace('change.situation.', '') };
}

describe('the status of a change', () => {
  it.each([
    ['check', 'not-copied', 'not-copied-and-restarted'],
    ['safety-copy', 'copied', 'copied-and-restarted'],
    ['compare', 'copied', 'copied-and-restarted'],
    ['move', 'moved', 'moved'],
    ['declare', 'declared', 'declared'],
    ['activate', 'activated', 'activated'],
  ] as const)('after %s is told', (step, sameBoot, nextBoot) => {
    expect(statusOf(after(step))).toMatchObject({
      state: 'unfinished',
      situationName: sameBoot,
      offers: ['finish', 'undo'],
    });
    const gone = { ...restarted, hasSource: false };
    expect(statusOf(after(step), gone).situationName).toBe(nextBoot);
  });

  it('offers to bring from the earlier root what was not copied, as long as it is there', () => {
    expect(statusOf(after('check'), restarted)).toMatchObject({
      situationName: 'earlier-root',
      offers: ['finish', 'undo'],
    });
    const gone = { ...restarted, hasSource: false };
    expect(statusOf(after('check'), gone).offers).toEqual(['undo']);
  });

  it('names the step that was interrupted', () => {
    const status = statusOf([...after('build'), started('stop-units')]);
    expect(status.interruptedStep).toBe('stop-units');
    expect(status.finishedSteps).toEqual(['check', 'safety-copy', 'build']);
  });

  it('is running for as long as somebody is at work', () => {
    expect(statusOf(after('build'), { ...here, isRunning: true })).toMatchObject({
      state: 'running',
      offers: [],
    });
  });

  it('waits for the next boot, and is done when that has come', () => {
    const entries = [...after('clear'), { kind: 'waiting', atMs: 4, hasLastCopy: true } as const];
    expect(statusOf(entries)).toMatchObject({ state: 'waiting', offers: ['undo'] });
    const inForce = { ...restarted, isInForce: true };
    expect(statusOf(entries, inForce)).toMatchObject({
      state: 'done',
      situationName: 'done-earlier-copy',
    });
    const copied = [...entries, { kind: 'last-copy', atMs: 5 } as const];
    expect(statusOf(copied, inForce).situationName).toBe('done');
    expect(statusOf(copied, restarted).state).toBe('unfinished');
  });

  it('of stopping that waited is open until its data is put aside', () => {
    const entries = [
      ...after('clear', 'stop-keeping'),
      { kind: 'waiting', atMs: 4, hasLastCopy: true } as const,
    ];
    const inForce = { ...restarted, isInForce: true };
    expect(statusOf(entries, inForce)).toMatchObject({ state: 'unfinished' });
    const aside = [...entries, { kind: 'last-copy', atMs: 5 } as const];
    expect(statusOf(aside, inForce)).toMatchObject({ state: 'done', situationName: 'stop-done' });
  });

  it('of an undo that was interrupted offers to go on with that alone', () => {
    const resumed = {
      kind: 'resumed',
      atMs: 4,
      how: 'undo',
      bootId: 'boot-1',
      rootUuid: '',
    } as const;
    expect(statusOf([...after('declare'), resumed])).toMatchObject({
      situationName: 'undoing',
      offers: ['undo'],
    });
  });
});

describe('the journal', () => {
  it('is read up to a line that was cut short', () => {
    const lines = after('build').map((entry) => JSON.stringify(entry));
    const torn = [...lines.slice(0, -1), lines.at(-1)?.slice(0, 20)].join('\n');
    expect(parseChangeJournal(torn)).toEqual(after('build').slice(0, -1));
    expect(parseChangeJournal(lines.join('\n'))).toEqual(after('build'));
  });

  it('without its first line is nobody’s', () => {
    expect(changeProgress(after('build').slice(1))).toBeNull();
  });
});
