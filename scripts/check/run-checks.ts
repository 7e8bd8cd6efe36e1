import { stripVTControlCharacters } from 'node:util';

import { describeError } from '../run/command.ts';
import { say, seconds } from '../run/output.ts';
import type { StageResult } from '../test/stage-result.ts';
import { checks, type Check } from './checks.ts';

async function problems(check: Check): Promise<readonly string[]> {
  try {
    return await check.run();
  } catch (error) {
    return [describeError(error)];
  }
}

/** Runs every check, prints one line for each, and counts each as one test. */
export async function runChecks(): Promise<StageResult> {
  const failures: { name: string; message: string }[] = [];
  for (const check of checks) {
    const start = Date.now();
    const wrong = await problems(check);
    const mark = wrong.length === 0 ? 'ok    ' : 'FAILED';
    say(`${mark} ${check.name} (${seconds(Date.now() - start)})`);
    if (wrong.length === 0) continue;
    const message = stripVTControlCharacters(wrong.join('\n'));
    say(message);
    failures.push({ name: `check: ${check.name}`, message });
  }
  return { passed: checks.length - failures.length, failures, skipped: [] };
}
