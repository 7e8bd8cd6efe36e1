/**
 * docs/install-spec.md and docs/install-spec.schema.json, made of the schema that the program reads
 * specs with. `node scripts/generate-install-spec.ts` writes them, a check compares them.
 */
import { format, resolveConfig } from 'prettier';

import { objectChapters } from '../install-spec/field-tables.ts';
import { installSpecJsonSchema } from '../install-spec/json-schema.ts';
import { rulesChapter } from '../install-spec/rules.ts';
import { inProject } from '../run/paths.ts';
import type { Sources } from './layers.ts';

export const installSpecFile = 'docs/install-spec.md';
export const installSpecSchemaFile = 'docs/install-spec.schema.json';
const exampleFile = 'docs/examples/laptop.json';

const introduction = `# The install spec

Generated from the schema in \`core/spec/\` by \`scripts/generate-install-spec.ts\`; do not edit.

An install spec is a small JSON document: which disk, and what shall be on it. The window writes one, the
[command line](command-line.md) reads one with \`--spec\`, and the plan is compiled from nothing else. It
never holds a secret: passphrase, password and recovery key travel beside it.

For editors and other programs the same is in [install-spec.schema.json](install-spec.schema.json), a JSON
Schema (draft 2020-12). Fields that are not listed are refused, everywhere. What is not needed can be left
out. In \`disk\`, \`null\` says that the disk reports no such thing, and then it must not have one; what is
left out is not compared.
`;

function exampleChapter(sources: Sources): string {
  return `
## Examples

\`${exampleFile}\` makes a disk ready and installs nothing:

\`\`\`json
${sources.get(exampleFile) ?? ''}
\`\`\`

[examples/laptop-nixos.json](examples/laptop-nixos.json) installs NixOS on it. \`tidemark-helper plan
--spec FILE\` says in sentences what a spec does, without root and without the disk.
`;
}

async function formatted(text: string, file: string): Promise<string> {
  const options = await resolveConfig(inProject(file));
  return format(text, { ...options, filepath: file });
}

/** The generated files with their texts. */
export async function installSpecFiles(sources: Sources): Promise<ReadonlyMap<string, string>> {
  const schema = installSpecJsonSchema();
  const text = introduction + objectChapters(schema) + rulesChapter() + exampleChapter(sources);
  return new Map([
    [installSpecFile, await formatted(text, installSpecFile)],
    [installSpecSchemaFile, await formatted(JSON.stringify(schema), installSpecSchemaFile)],
  ]);
}

/** What is wrong with the generated files; nothing when they are up to date. */
export async function installSpecViolations(sources: Sources): Promise<readonly string[]> {
  const files = [...(await installSpecFiles(sources))];
  return files
    .filter(([file, text]) => sources.get(file) !== text)
    .map(([file]) => `${file} is out of date: run node scripts/generate-install-spec.ts`);
}
