/** A command of the plan in the words of a shell. */
import { quoteWord } from './display.ts';
import type { Command, Fact, FactName } from './plan.ts';

function variableOf(name: FactName): string {
  return `fact_${name.replaceAll('-', '_')}`;
}

function word(part: string | Fact): string {
  return typeof part === 'string' ? quoteWord(part) : `"$${variableOf(part.fact)}"`;
}

/** The log that a program reads is nothing for a person at a terminal. */
function argumentsOf({ args, reportsAs }: Command): (string | Fact)[] {
  if (reportsAs === undefined) return [...args];
  const at = args.indexOf('--log-format');
  return args.filter((part, index) => part !== '-v' && index !== at && index !== at + 1);
}

function typed(command: Command): string {
  const folder = command.temporaryFolder;
  return [
    ...(folder === undefined ? [] : [`TMPDIR=${quoteWord(folder)}`]),
    command.tool,
    ...argumentsOf(command).map(word),
  ].join(' ');
}

const inputEnd = 'END_OF_INPUT';

/** Texts of whole lines are shown as they are; anything else is quoted for printf. */
function withText(text: string, line: string): string {
  const isPlain = text.endsWith('\n') && !text.split('\n').includes(inputEnd);
  if (isPlain) return `${line} <<'${inputEnd}'\n${text}${inputEnd}`;
  return `printf %s ${quoteWord(text)} | ${line}`;
}

function withInput({ stdin }: Command, line: string): string {
  switch (stdin.kind) {
    case 'none':
      return line;
    case 'passphrase':
      return `printf %s "$passphrase" | ${line}`;
    case 'recovery-key':
      return `printf %s "$recovery_key" | ${line}`;
    case 'passphrase-and-recovery-key':
      return `printf '%s\\n' "$passphrase" "$recovery_key" | ${line}`;
    case 'user-password':
      return `printf %s "$password" | ${line}`;
    case 'program':
      return `${line} < "$program"`;
    case 'text':
      return withText(stdin.text, line);
    case 'template':
      return `printf %s ${stdin.parts.map(word).join(' ')} | ${line}`;
  }
}

/** The command as a shell runs it, with its input, and with what becomes of its output. */
export function commandText(command: Command): string {
  const line = withInput(command, typed(command));
  if (command.captures !== undefined) return `${variableOf(command.captures)}=$(${line})`;
  if (command.writesTo === undefined) return line;
  return `(umask 077; ${line} > ${quoteWord(command.writesTo)})`;
}
