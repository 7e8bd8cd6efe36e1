/** The power goes while a path is being kept, up to the comparison: boot, then finish or take back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutDuring } from '../../rehearsal/testing/change-cuts.ts';
import type { CutRun } from '../../rehearsal/testing/change-cuts.ts';
import { recoverCut } from '../../rehearsal/testing/recover-cut.ts';

const cuts = [
  { name: 'during safety-copy', how: 'finish' },
  { name: 'during build', how: 'undo' },
  { name: 'end stop-units', how: 'finish' },
  { name: 'during final-copy', how: 'undo' },
  { name: 'end compare', how: 'finish' },
  { name: 'during move', how: 'undo' },
] as const;

let run: CutRun;
beforeAll(async () => {
  run = await cutDuring(
    'keep',
    cuts.map(({ name }) => name),
  );
}, 480_000);
afterAll(() => run.remove());

describe('keeping, with the power cut', () => {
  it.each(cuts)('$name, then $how', async ({ name, how }) => {
    const cut = run.cuts.find((each) => each.name === name);
    if (cut === undefined) throw new Error(`there was no ${name}`);
    const recovered = await recoverCut(cut, { how, treasure: run.treasure });
    expect(recovered.stderr).toBe('');
    expect(recovered).toMatchObject(
      how === 'finish'
        ? { after: 'done', isLive: true, isServed: true, isDeclared: true }
        : { after: 'undone', isAside: true, isServed: false, isDeclared: false },
    );
    expect(recovered.service).toBe('active\nactive');
    expect(recovered.leftovers).toBe('');
  });
});
