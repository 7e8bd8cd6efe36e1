import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { inProject } from '../run/paths.ts';
import { electronAgeProblem, electronAgeWarning, supportedElectron } from './electron-age.ts';

test('the Electron for people was among the supported ones when somebody last looked', () => {
  const { devDependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  expect(electronAgeProblem(devDependencies['electron'] ?? '')).toBeNull();
});

test('an older one, the one of the tests and none at all are told', () => {
  const oldest = Math.min(...supportedElectron.majors);
  for (const version of [`${oldest - 1}.9.9`, '25.1.1', 'latest', '']) {
    expect(electronAgeProblem(version)).toContain(supportedElectron.asOf);
  }
});

test('a list that is older than a major lives is told', () => {
  const looked = Date.parse(supportedElectron.asOf);
  expect(electronAgeWarning(new Date(looked + 55 * 86_400_000))).toBeNull();
  expect(electronAgeWarning(new Date(looked + 56 * 86_400_000))).toContain('56 days');
});
