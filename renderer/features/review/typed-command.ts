import { factPlaceholder } from '../../../core/plan/facts.ts';
import { displayCommand } from '../../../core/plan/display.ts';
import type { Command } from '../../../core/plan/plan.ts';
import { programArchive } from '../../../core/system/program.ts';

/** What stands for each secret. */
export interface SecretNotes {
  readonly passphrase: string;
  readonly password: string;
  readonly recoveryKey: string;
}

function hereDocument(text: string): string {
  return `<<'END'\n${text.replace(/\n?$/, '\n')}END`;
}

/**
 * A command as it would be typed, with what it reads from standard input. Secrets are named by the
 * texts that are given for them, never shown: a plan does not hold them.
 */
export function typedCommand(command: Command, notes: SecretNotes): string {
  const typed = displayCommand(command);
  switch (command.stdin.kind) {
    case 'none':
      return typed;
    case 'passphrase':
      return `${typed}  # ${notes.passphrase}`;
    case 'recovery-key':
      return `${typed}  # ${notes.recoveryKey}`;
    case 'passphrase-and-recovery-key':
      return `${typed}  # ${notes.passphrase}; ${notes.recoveryKey}`;
    case 'user-password':
      return `${typed}  # ${notes.password}`;
    case 'program':
      return `${typed} < ${programArchive}`;
    case 'text':
      return `${typed} ${hereDocument(command.stdin.text)}`;
    case 'template': {
      const parts = command.stdin.parts.map((part) =>
        typeof part === 'string' ? part : factPlaceholder(part.fact),
      );
      return `${typed} ${hereDocument(parts.join(''))}`;
    }
  }
}
