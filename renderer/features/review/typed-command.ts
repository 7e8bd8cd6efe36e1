import { displayCommand } from '../../../core/plan/display.ts';
import type { Command } from '../../../core/plan/plan.ts';

/**
 * A command as it would be typed, with what it reads from standard input. The passphrase is named by
 * the text that is given for it, never shown: a plan does not hold it.
 */
export function typedCommand(command: Command, passphraseNote: string): string {
  const typed = displayCommand(command);
  switch (command.stdin.kind) {
    case 'none':
      return typed;
    case 'passphrase':
      return `${typed}  # ${passphraseNote}`;
    case 'text':
      return `${typed} <<'END'\n${command.stdin.text.replace(/\n?$/, '\n')}END`;
  }
}
