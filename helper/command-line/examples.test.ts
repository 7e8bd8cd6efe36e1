import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compilePlan } from '../../core/plan/compile.ts';
import { readSpec } from './read-spec.ts';

const folder = fileURLToPath(new URL('../../docs/examples/', import.meta.url));
const examples = readdirSync(folder).filter((name) => name.endsWith('.json'));

it('has examples', () => {
  expect(examples).toContain('laptop.json');
});

it.each(examples)('%s is a spec that can be planned, without root and without its disk', (name) => {
  expect(compilePlan(readSpec(`${folder}${name}`)).steps.length).toBeGreaterThan(10);
});
