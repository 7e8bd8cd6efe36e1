import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { problems } from '../core/errors/codes.ts';

it('gives every problem its own exit code, and documents it', () => {
  const codes = Object.values(problems).map(({ exitCode }) => exitCode);
  expect(new Set(codes).size).toBe(codes.length);
  const documentation = readFileSync(new URL('../docs/command-line.md', import.meta.url), 'utf8');
  for (const [code, { exitCode }] of Object.entries(problems)) {
    expect(documentation).toMatch(new RegExp(`^\\| ${exitCode} +\\| ${code} +\\|`, 'm'));
  }
});
