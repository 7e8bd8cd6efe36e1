import { expect, it } from 'vitest';

import { documentLinkViolations } from './document-links.ts';
import { projectFiles, readSources } from './project-files.ts';

it('finds links that lead nowhere, from where the document lies', () => {
  const sources = new Map([
    [
      'docs/a.md',
      '[b](b.md#part) ![c](../c.png) [own](#part) [mail](mailto:x) [d](d.md) `[e](e.md)`',
    ],
    ['docs/b.md', ''],
    ['c.png', ''],
  ]);
  expect(documentLinkViolations(sources)).toEqual(['docs/a.md: there is no docs/d.md']);
});

it('finds none in the documents', async () => {
  const files = await projectFiles();
  const documents = await readSources(files.filter((file) => file.endsWith('.md')));
  const sources = new Map([...files.map((file) => [file, ''] as const), ...documents]);
  expect(documents.size).toBeGreaterThan(5);
  expect(documentLinkViolations(sources)).toEqual([]);
});
