import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { installSpecSchema } from '../../core/spec/spec.ts';
import { z } from '../../core/zod.ts';
import { installSpecJsonSchema } from '../install-spec/json-schema.ts';
import type { JsonSchema } from '../install-spec/json-schema.ts';
import { inProject } from '../run/paths.ts';
import {
  installSpecFile,
  installSpecFiles,
  installSpecSchemaFile,
  installSpecViolations,
} from './install-spec.ts';
import { projectFiles, readSources } from './project-files.ts';

const sources = new Map(await readSources(await projectFiles()));
const folder = inProject('docs/examples');
const examples = readdirSync(folder).map((name): unknown => {
  return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
});

/** Where a field says nothing of what it means; a `kind` is said by its variant. */
function silentFields(schema: JsonSchema, path = ''): readonly string[] {
  const inner = [...(schema.items === undefined ? [] : [schema.items]), ...(schema.oneOf ?? [])];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isSilent = field.description === undefined && name !== 'kind';
    return [...(isSilent ? [`${path}.${name}`] : []), ...silentFields(field, `${path}.${name}`)];
  });
  return [...fields, ...inner.flatMap((one) => silentFields(one, path))];
}

describe('docs/install-spec.md', () => {
  it('says of every field what it means', () => {
    expect(silentFields(installSpecJsonSchema())).toEqual([]);
    expect(silentFields({ properties: { a: { type: 'string' } } })).toEqual(['.a']);
  });

  it('has a chapter behind every link within it', async () => {
    const text = (await installSpecFiles(sources)).get(installSpecFile) ?? '';
    const anchors = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => {
      return (heading ?? '').toLowerCase().replaceAll('.', '').replaceAll(' ', '-');
    });
    const links = [...text.matchAll(/\(#([^)]+)\)/g)].map(([, anchor]) => anchor ?? '');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
    expect(text).not.toMatch(/undefined|\{\{/);
  });

  it('is as it was generated, and is complained of when it is not', async () => {
    expect(await installSpecViolations(sources)).toEqual([]);
    const changed = new Map(sources).set(installSpecFile, '').set(installSpecSchemaFile, '{}');
    expect(await installSpecViolations(changed)).toHaveLength(2);
  });
});

describe('the published JSON Schema', () => {
  const published = z.fromJSONSchema(
    JSON.parse(sources.get(installSpecSchemaFile) ?? '') as z.core.JSONSchema.BaseSchema,
  );

  it('takes every example', () => {
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) expect(published.parse(example)).toEqual(example);
  });

  it.each([
    ['an unknown field', { surprise: true }],
    ['a disk without a size', { disk: { byId: 'nvme-x', logicalSectorBytes: 512 } }],
    ['an unknown kind', { layout: { kind: 'half-disk' } }],
    ['a version to come', { version: 2 }],
  ])('refuses, like the program, %s', (_what, change) => {
    const spec = { ...(examples[0] as object), ...change };
    expect(published.safeParse(spec).success).toBe(false);
    expect(installSpecSchema.safeParse(spec).success).toBe(false);
  });
});
