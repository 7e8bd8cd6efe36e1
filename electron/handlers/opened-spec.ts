import { open } from 'node:fs/promises';
import { constants } from 'node:fs';

import { describeIssues } from '../../core/errors/describe-issues.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { installSpecSchema } from '../../core/spec/spec.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Services } from './services.ts';

/** A spec has a few KiB; whatever is larger than this, in bytes, is something else. */
const largest = 1_048_576;

async function readSmallFile(path: string): Promise<string> {
  // A pipe would keep the window waiting for its other end (open(2)).
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = await file.stat();
    if (!status.isFile()) throw new Error('not a regular file');
    if (status.size > largest) throw new Error(`larger than ${largest} bytes`);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/**
 * The install spec in a file that the person opened, with their own rights.
 *
 * @throws ProblemError `spec-unreadable`, `spec-not-json` or `spec-invalid`, which name the place
 */
export async function readSpecFile(path: string): Promise<InstallSpec> {
  const fail = (code: 'spec-unreadable' | 'spec-not-json') => (error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    throw problemError(code, { values: { path, detail } });
  };
  const text = await readSmallFile(path).catch(fail('spec-unreadable'));
  const value = await Promise.resolve(text)
    .then((json): unknown => JSON.parse(json))
    .catch(fail('spec-not-json'));
  const parsed = installSpecSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw problemError('spec-invalid', { values: { detail: describeIssues(parsed.error.issues) } });
}

/** The file that the program was started to open. What is in it decides nothing by itself. */
export function openedSpecHandlers(services: Services): Pick<Handlers, 'spec.opened'> {
  return {
    'spec.opened': async () => {
      const path = services.takeSpecFile();
      return { opened: path === null ? null : { path, spec: await readSpecFile(path) } };
    },
  };
}
