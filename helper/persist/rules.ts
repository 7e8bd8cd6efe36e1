/** The ignore rules of the person: read with what they met, written as a whole. */
import { statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ruleProblem } from '../../core/drift/rules.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { IgnoreRule } from '../../core/persist/persist-data.ts';
import { canonicalJson } from '../../core/plan/canonical-json.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { findDriftSystem } from '../drift/find-system.ts';
import { newestRuleMatches } from '../drift/session.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { requirePersist } from './machine-view.ts';
import { nextPersistText } from './next-persist-text.ts';
import { takePersistLock } from './persist-lock.ts';
import { readPersistFile } from './read-persist-file.ts';
import { writePersistFile } from './write-persist-file.ts';

/** By the index of a rule; null before a scan, and when the list has been written since the scan. */
function currentMatches(
  persistFile: string,
  { drift }: VerbContext,
): ReadonlyMap<number, number> | null {
  const scannedAtMs = drift.scans.get('root')?.summary.scannedAtMs ?? 0;
  return statSync(persistFile).ctimeMs > scannedAtMs ? null : newestRuleMatches(drift);
}

/** The rules and how much each met in the newest scan. Without our list there are none. */
export async function rulesVerb(
  _input: VerbInput<'rules'>,
  context: VerbContext,
): Promise<VerbOutput<'rules'>> {
  const { persistFile } = await findDriftSystem(context);
  if (persistFile === null) return { rules: [], file: null };
  const { data } = await readPersistFile(persistFile, context);
  const matches = currentMatches(persistFile, context);
  const rules = data.ignore.map((rule, index) => ({
    rule,
    matches: matches === null ? null : (matches.get(index) ?? 0),
  }));
  return { rules, file: persistFile };
}

/** @throws ProblemError `request-invalid`, naming the first rule that means nothing */
function requireRules(rules: readonly IgnoreRule[]): void {
  for (const rule of rules) {
    const problem = ruleProblem(rule);
    if (problem === null) continue;
    const values = { ...problem.values, detail: `@${problem.id}` };
    throw problemError('request-invalid', { values });
  }
}

/**
 * Writes the rules, if the file still has those that the person saw.
 *
 * @throws ProblemError `persist-file-changed` and of reading and writing the file
 */
export async function rulesSetVerb(
  { before, after }: VerbInput<'rules-set'>,
  context: VerbContext,
): Promise<VerbOutput<'rules-set'>> {
  requireRules(after);
  const { persist, persistFile: path } = requirePersist(await findDriftSystem(context));
  const giveBack = await takePersistLock(persist);
  try {
    const { data, text } = await readPersistFile(path, context);
    if (canonicalJson(data.ignore) !== canonicalJson(before)) {
      throw problemError('persist-file-changed', { values: { path } });
    }
    const source = { folder: dirname(await realpath(path)), path, text };
    const next = await nextPersistText(
      source,
      { before: data, after: { ...data, ignore: after } },
      context,
    );
    await writePersistFile({ path, before: text, text: next.text }, context);
    return {};
  } finally {
    giveBack();
  }
}
