import { expect, it } from 'vitest';

import { problemCodes } from '../../core/errors/codes.ts';
import { english } from '../../core/messages/english.ts';
import { projectFiles, readSources } from './project-files.ts';

/** A problem that is made with its code alone. */
const bare = /\b(?:problemError|makeProblem)\('([a-z-]+)'\)/g;

function hasPlaceholder(code: string): boolean {
  return `${english[`problem.${code}`]} ${english[`problem.${code}.next`]}`.includes('{{');
}

it('no problem is sent without what its sentences need', async () => {
  const sources = await readSources(await projectFiles());
  const found = [...sources]
    .filter(([file]) => /^(core|electron|helper|renderer)\/.*\.tsx?$/.test(file))
    .filter(([file]) => !/\.test\.|\/testing\/|renderer\/preview\//.test(file))
    .flatMap(([file, text]) => [...text.matchAll(bare)].map(([, code = '']) => ({ file, code })));
  expect(found.length).toBeGreaterThan(0);
  expect(problemCodes).toEqual(expect.arrayContaining(found.map(({ code }) => code)));
  expect(found.filter(({ code }) => hasPlaceholder(code))).toEqual([]);
});
