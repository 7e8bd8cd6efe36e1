import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { driftSentence } from '../../../core/drift/drift-sentence.ts';
import { openKinds } from '../../../core/drift/explanation.ts';
import { entryLine, entryLineFormat } from '../../../core/drift/look/entry-line.ts';
import { displayPath } from '../../../core/drift/path-text.ts';
import type { DriftSummary, ScanSubject } from '../../../core/drift/scan.ts';
import { explanationKinds } from '../../../core/drift/tree/codes.ts';
import { pathOf } from '../../../core/drift/tree/paths.ts';
import type { DriftTree } from '../../../core/drift/tree/drift-tree.ts';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import { english } from '../../../core/messages/english.ts';
import type { Message } from '../../../core/messages/message.ts';
import { message, renderMessage } from '../../../core/messages/render.ts';
import { formatMemorySize } from '../../../core/sizes/format.ts';
import { dispatch } from '../../dispatch.ts';
import { scanOf } from '../../drift/session.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { print, printProblem } from '../output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords } from './parse-words.ts';

/** With `--exit-code`: something precious is not kept, or nobody can know because not all was read. */
const preciousExitCode = 3;
const partialExitCode = 4;

const options = {
  json: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  summary: { type: 'boolean', default: false },
  'exit-code': { type: 'boolean', default: false },
  root: { type: 'string' },
} as const;

function say(text: Message): string {
  return renderMessage(text, english, 'en');
}

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const { values } = parseWords(() => parseArgs({ args: [...words], options, strict: true }));
  const { root } = values;
  const subject: ScanSubject =
    root === undefined ? { kind: 'root' } : { kind: 'earlier-root', name: root };
  const answer = await dispatch('drift-scan', { subject, isForced: true }, context);
  const summary = answer as VerbOutput<'drift-scan'>;
  const { tree } = scanOf(context.drift, summary.scanId);
  if (values.json) await printLines(tree, summary, values.summary);
  else printForPeople(tree, summary, values);
  for (const problem of summary.problems) printProblem(problem);
  if (!values['exit-code']) return 0;
  if (summary.groups.some(({ kind }) => kind === 'precious')) return preciousExitCode;
  return summary.problems.length > 0 ? partialExitCode : 0;
}

/** A million lines go out in pieces, and no faster than they are taken. */
async function printLines(
  tree: DriftTree,
  summary: DriftSummary,
  isSummaryOnly: boolean,
): Promise<void> {
  let text = `${JSON.stringify({ kind: 'summary', format: entryLineFormat, ...summary })}\n`;
  const base64 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('base64');
  const end = isSummaryOnly ? 0 : tree.columns.count;
  for (let node = 0; node < end; node += 1) {
    const line = entryLine(tree, node, base64);
    if (line !== null) text += `${JSON.stringify(line)}\n`;
    if (text.length < 65_536) continue;
    if (!process.stdout.writable) return;
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    text = '';
  }
  process.stdout.write(text);
}

function printForPeople(
  tree: DriftTree,
  summary: DriftSummary,
  { all, summary: isSummaryOnly }: { readonly all: boolean; readonly summary: boolean },
): void {
  print(say(driftSentence(summary)));
  const { deleted } = summary;
  if (deleted > 0) {
    print(say(message(deleted === 1 ? 'scan.deleted-one' : 'scan.deleted-many', { deleted })));
  }
  if (isSummaryOnly) return;
  for (const kind of all ? explanationKinds : openKinds) {
    const places = tree.places.list.filter((place) => place.kind === kind);
    if (places.length === 0) continue;
    print(`\n${say(message(`scan.kind.${kind}`))}`);
    for (const { node, entries, bytes, entryId } of places) {
      const about = [formatMemorySize(bytes, 'en'), ...(entryId === null ? [] : [entryId])];
      const count = entries > 1 ? [`${entries} entries`] : [];
      print(`  ${displayPath(pathOf(tree, node))}  (${[...count, ...about].join(', ')})`);
    }
  }
}

export const scanCommand: DriftCommand = {
  name: 'scan',
  usage: `  tidemark-helper drift scan [--root NAME] [--all | --summary] [--exit-code] [--json]
      says what the next boot erases, or what the root NAME of an earlier boot held; --all lists what
      needs no decision too, --summary nothing but the sentence; with --json a line for the summary and
      one for each entry; with --exit-code 3 when something precious is not kept, 4 when not all of the
      root could be read`,
  run,
};
