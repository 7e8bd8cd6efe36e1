/** A proposal for people: what, how, with which commands, and how the list changes. */
import type { ChangeItem, DifferenceLine, Proposal } from '../../../core/change/change.ts';
import { english } from '../../../core/messages/english.ts';
import type { Message } from '../../../core/messages/message.ts';
import { renderMessage } from '../../../core/messages/render.ts';
import { bytesOfText, displayPath } from '../../../core/drift/path-text.ts';
import { formatMemorySize } from '../../../core/sizes/format.ts';
import { cleanLine } from '../../tools/run-tool.ts';
import { print, printProblem } from '../output.ts';

function say(message: Message): string {
  return renderMessage(message, english, 'en');
}

function printItem({ item, kind, why, warnings, bytes, entries, ...rest }: ChangeItem): void {
  const size = `${kind}, ${formatMemorySize(bytes, 'en')}, ${entries} entries`;
  print(`${displayPath(bytesOfText(item.path))}  (${size})`);
  const owner = `${item.owner ?? 'root'}:${item.group ?? 'root'} ${item.mode ?? ''}`;
  print(`   method ${item.method ?? 'bind'}, ${owner.trim()}`);
  print(`   ${say(why)}`);
  for (const warning of warnings) print(`   ! ${say(warning)}`);
  if (rest.onlyAtBoot !== null) print(`   ! ${say(rest.onlyAtBoot)}`);
  if (rest.stops.length > 0) print(`   stops ${rest.stops.join(', ')}`);
  if (rest.alternatives.length > 0) print(`   or by --method ${rest.alternatives.join(', ')}`);
}

const marks: Readonly<Record<DifferenceLine['kind'], string>> = {
  same: ' ',
  added: '+',
  removed: '-',
};

/** Only what changes, with three lines around it. */
function printDifference(lines: readonly DifferenceLine[]): void {
  const around = 3;
  let isGap = false;
  for (const [index, { kind, text }] of lines.entries()) {
    const near = lines.slice(Math.max(0, index - around), index + around + 1);
    if (near.every((line) => line.kind === 'same')) {
      isGap = true;
      continue;
    }
    if (isGap) print('  …');
    isGap = false;
    print(`  ${marks[kind]} ${cleanLine(text)}`);
  }
}

/** What is refused goes to standard error, the rest to standard output. */
export function printProposal(proposal: Proposal): void {
  for (const { problem } of proposal.refused) printProblem(problem);
  if (proposal.items.length === 0) return;
  for (const item of proposal.items) printItem(item);
  print(`\n${proposal.file.path}`);
  printDifference(proposal.file.difference);
  for (const [index, { title, commands }] of proposal.steps.entries()) {
    print(`\n${index + 1}. ${say(title)}`);
    for (const command of commands)
      print(command.startsWith('#') ? `   ${command}` : `   $ ${command}`);
  }
  for (const { title, text } of proposal.notes) {
    print(`\n${say(title)}:`);
    for (const line of text.trimEnd().split('\n')) print(`   ${cleanLine(line)}`);
  }
  print(
    proposal.activation === 'now'
      ? '\nIt takes effect now, and at every boot.'
      : '\nIt takes effect at the next boot. What is written until then is copied once more at shutdown.',
  );
}
