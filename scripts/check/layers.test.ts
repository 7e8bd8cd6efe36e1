import { expect, test } from 'vitest';

import { importGraph, layerViolations } from './layers.ts';
import { windowWeightViolations } from './window-weight.ts';

function violations(files: Readonly<Record<string, string>>): readonly string[] {
  return layerViolations(importGraph(new Map(Object.entries(files))));
}

function weight(files: Readonly<Record<string, string>>): readonly string[] {
  return windowWeightViolations(importGraph(new Map(Object.entries(files))));
}

test.each([
  ['core/a.ts', "import { z } from 'zod';"],
  ['core/a.ts', "import { b } from './b/c.ts';"],
  ['core/a.test.ts', "import { test } from 'vitest'; import { join } from 'node:path';"],
  ['renderer/a.tsx', "import { plan } from '../core/plan.ts'; import React from 'react';"],
  ['electron/a.ts', "import { app } from 'electron'; import '../core/plan.ts';"],
  ['helper/a.ts', "import { spawn } from 'node:child_process';"],
  ['helper/a.ts', "import manifest from '../package.json' with { type: 'json' };"],
  ['core/testing/a.ts', "import fc from 'fast-check';"],
  ['helper/a.disk.test.ts', "import { boot } from '../rehearsal/machine.ts';"],
  ['e2e/a.spec.ts', "import { boot } from '../rehearsal/machine.ts';"],
])('%s may contain: %s', (file, source) => {
  expect(violations({ [file]: source })).toEqual([]);
});

test.each([
  ['core/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['core/a.ts', "import { readFile } from 'fs';"],
  ['core/a.ts', "import { execa } from 'execa';"],
  ['core/a.ts', "import fc from 'fast-check';"],
  ['helper/testing/a.ts', "import { run } from '../../electron/run.ts';"],
  ['core/a.ts', "import type { A } from '../helper/a.ts';"],
  ['core/a.ts', "export * from '../helper/a.ts';"],
  ['core/a.ts', "const a = await import('../helper/a.ts');"],
  ['renderer/a.tsx', "import { app } from '../electron/main.ts';"],
  ['renderer/a.tsx', "import { join } from 'node:path';"],
  ['renderer/a.test.tsx', "import { probe } from '../helper/probe.ts';"],
  ['electron/a.ts', "import { run } from '../helper/run.ts';"],
  ['helper/a.ts', "import { boot } from '../rehearsal/machine.ts';"],
  ['rehearsal/a.ts', "import { run } from '../helper/run.ts';"],
  ['e2e/a.spec.ts', "import { run } from '../renderer/run.ts';"],
  ['scripts/a.ts', "import { run } from '../electron/run.ts';"],
])('%s must not contain: %s', (file, source) => {
  expect(violations({ [file]: `// line one\n${source}` })).toEqual([
    expect.stringContaining(`${file}:2: `),
  ]);
});

const core = {
  'core/zod.ts': "export { z } from 'zod';",
  'core/spec.ts': "import { z } from './zod.ts'; export type Spec = string;",
  'core/names.ts': "import type { Spec } from './spec.ts'; export const names = [];",
};

test('the window may use types of modules that load zod', () => {
  const page =
    "import type { Spec } from '../core/spec.ts'; import { names } from '../core/names.ts';";
  expect(weight({ ...core, 'renderer/a.tsx': page, 'electron/preload.ts': page })).toEqual([]);
});

test('main and the helper may load zod', () => {
  const source = "import { spec } from '../core/spec.ts';";
  expect(weight({ ...core, 'electron/main.ts': source, 'helper/main.ts': source })).toEqual([]);
});

test.each(['renderer/a.tsx', 'electron/preload.ts'])('%s must not reach zod', (file) => {
  expect(weight({ ...core, [file]: "import { spec } from '../core/spec.ts';" })).toEqual([
    `${file} loads it: ${file} -> core/spec.ts -> core/zod.ts -> zod`,
  ]);
});

test('the preview may load zod, but not by way of the page', () => {
  const preview = { 'renderer/preview/main.tsx': "import '../../core/spec.ts';" };
  expect(weight({ ...core, ...preview })).toEqual([]);
  const page = { 'renderer/main.tsx': "import './preview/main.tsx';" };
  expect(weight({ ...core, ...preview, ...page })).toHaveLength(1);
});

test('an import of types only that still loads the module is found', () => {
  const source = "import { type Spec } from '../core/spec.ts';";
  expect(weight({ ...core, 'renderer/a.tsx': source })).toHaveLength(1);
});

test('a source that does not parse is an error, not an empty module', () => {
  expect(() => violations({ 'core/a.ts': 'import {' })).toThrow('core/a.ts');
});
