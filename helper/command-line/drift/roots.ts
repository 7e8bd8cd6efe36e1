import { parseArgs } from 'node:util';
import type { DriftSummary } from '../../../core/drift/scan.ts';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import { english } from '../../../core/messages/english.ts';
import { renderMessage } from '../../../core/messages/render.ts';
import type { EarlierRoot } from '../../../core/roots/roots.ts';
import { takenSentence } from '../../../core/roots/taken.ts';
import { formatMemorySize } from '../../../core/sizes/format.ts';
import { dispatch } from '../../dispatch.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { print, printJson } from '../output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords } from './parse-words.ts';

/** What the newest root held beyond the blank snapshot; null where that cannot be told. */
async function takenBy(
  roots: readonly EarlierRoot[],
  context: VerbContext,
): Promise<DriftSummary | null> {
  const newest = roots.find(({ isNewest }) => isNewest);
  if (newest === undefined) return null;
  const subject = { kind: 'earlier-root', name: newest.name } as const;
  try {
    const scanned = await dispatch('drift-scan', { subject, isForced: false }, context);
    return scanned as VerbOutput<'drift-scan'>;
  } catch {
    return null;
  }
}

function lineOf(root: EarlierRoot): string {
  const { name, rolledBackAtMs, exclusiveBytes, isNewest } = root;
  const time = rolledBackAtMs === null ? '' : new Date(rolledBackAtMs).toISOString();
  const bytes = exclusiveBytes === null ? '' : formatMemorySize(exclusiveBytes, 'en');
  return [name, time, bytes, isNewest ? '(of the boot before this one)' : '']
    .filter((word) => word !== '')
    .join('  ');
}

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const { values } = parseWords(() =>
    parseArgs({
      args: [...words],
      options: { json: { type: 'boolean' }, count: { type: 'boolean' } },
      strict: true,
    }),
  );
  const input = { isCounted: values.count ?? false };
  const { roots } = (await dispatch(
    'earlier-roots',
    input,
    context,
  )) as VerbOutput<'earlier-roots'>;
  const taken = await takenBy(roots, context);
  const sentence = taken === null ? null : renderMessage(takenSentence(taken), english, 'en');
  if (values.json === true) {
    printJson({ roots, taken: sentence });
    return 0;
  }
  for (const root of roots) print(lineOf(root));
  if (roots.length === 0) print('There are no roots of earlier boots.');
  if (sentence !== null) print(sentence);
  return 0;
}

export const rootsCommand: DriftCommand = {
  name: 'roots',
  usage: `  tidemark-helper drift roots [--count] [--json]
      lists the roots of earlier boots and says what the last boot took; --count counts the bytes
      that each of them alone holds`,
  run,
};
