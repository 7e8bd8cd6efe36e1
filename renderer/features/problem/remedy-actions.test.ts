import { describe, expect, it } from 'vitest';
import { problemCodes, problems } from '../../../core/errors/codes.ts';
import { facesOf } from '../../../core/errors/topics.ts';
import { remediesIn, remedyAction } from './remedy-actions.ts';

describe('a problem in the window', () => {
  const met = problemCodes.flatMap((code) => facesOf(code).map((face) => [face, code] as const));

  it.each(met)('in the %s: each remedy of %s is a button that does something', (face, code) => {
    for (const remedy of remediesIn(face, code)) {
      expect(remedyAction(face, remedy), remedy).not.toBeNull();
    }
  });

  it.each(met)('in the %s: %s keeps a way on where it has any', (face, code) => {
    const all: readonly string[] = problems[code].remedies;
    const ways = remediesIn(face, code).filter((remedy) => remedy !== 'save-log');
    const hasWays = all.some((remedy) => remedy !== 'save-log');
    expect(ways.length > 0).toBe(hasWays);
  });

  it('goes on with a change in the manager, and with the run in the installer', () => {
    expect(remediesIn('installer', 'cancelled')).toEqual(['continue', 'clean-up']);
    expect(remediesIn('manager', 'cancelled')).toEqual(['finish-change', 'undo-change']);
  });
});
