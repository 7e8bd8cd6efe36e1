/** For tests: the explanation of one path, found as a scan finds it. */
import { createExplainer } from '../explain.ts';
import { bareInput } from '../explain-input.ts';
import type { ExplainInput } from '../explain-input.ts';
import type { ExplainedEntry, Explainer } from '../explainer.ts';
import type { Explanation } from '../explanation.ts';
import type { PathBytes } from '../path-bytes.ts';
import { knowledgeEntries } from '../../knowledge/entries.ts';

export const plainFile: ExplainedEntry = { kind: 'file', target: '', uid: 0, isInBlank: false };
export const fullFolder: ExplainedEntry = { ...plainFile, kind: 'directory', isEmpty: false };
export const emptyFolder: ExplainedEntry = { ...plainFile, kind: 'directory', isEmpty: true };

export function linkTo(target: string): ExplainedEntry {
  return { ...plainFile, kind: 'link', target };
}

/** A machine of which nothing is known, but for what is said. */
export function inputWith(parts: Partial<ExplainInput> = {}): ExplainInput {
  return { ...bareInput, knowledge: knowledgeEntries, persist: '/persist', ...parts };
}

export function explainWith(
  explainer: Explainer,
  path: PathBytes,
  entry: ExplainedEntry = plainFile,
): Explanation {
  const names = path.split('/').filter((name) => name !== '');
  const context = names.reduce((above, name) => explainer.descend(above, name), explainer.root);
  const explanation = explainer.explanations[explainer.explain(context, entry)];
  if (explanation === undefined) throw new Error(`no explanation for ${path}`);
  return explanation;
}

export function explainPath(
  input: ExplainInput,
  path: PathBytes,
  entry: ExplainedEntry = plainFile,
): Explanation {
  return explainWith(createExplainer(input), path, entry);
}
