import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { problems } from '../../core/errors/codes.ts';
import { inProject } from '../run/paths.ts';
import { exitCodesText, manPageFile, manPageViolations, withExitCodes } from './man-page.ts';

const page = readFileSync(inProject(manPageFile), 'utf8');

describe('the exit codes of the man page', () => {
  it('are all there, in order, in ASCII', () => {
    const codes = [...exitCodesText().matchAll(/^\\fB(\d+)\\fR/gm)].map(([, code]) => Number(code));
    expect(codes).toHaveLength(Object.keys(problems).length);
    expect(codes).toEqual(codes.toSorted((one, other) => one - other));
    // Troff reads bytes, and one that is not ASCII is not what it stands for.
    expect(page).toMatch(/^[\x20-\x7e\n]*$/);
    expect(page).not.toMatch(/\{\{|undefined/);
  });

  it('are as they were generated, and complained of when they are not', () => {
    expect(manPageViolations(new Map([[manPageFile, page]]))).toEqual([]);
    const changed = page.replace('\\fB10\\fR', '\\fB9\\fR');
    expect(manPageViolations(new Map([[manPageFile, changed]]))).toHaveLength(1);
    expect(() => withExitCodes('nothing')).toThrow('no place');
  });
});
