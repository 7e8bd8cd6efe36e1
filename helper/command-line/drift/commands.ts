/** All commands of `drift`, in the order of the help. */
import { changesCommand } from './changes.ts';
import type { DriftCommand } from './drift-command.ts';
import { finishAtShutdownCommand } from './finish-at-shutdown.ts';
import { stopCommand } from './stop.ts';
import { rulesCommand } from './rules.ts';
import { persistCommand } from './persist.ts';
import { ignoreCommand } from './ignore.ts';
import { exportCommand } from './export.ts';
import { keptCommand } from './kept.ts';
import { restoreCommand } from './restore.ts';
import { finishCommand, undoCommand } from './resume.ts';
import { rootsCommand } from './roots.ts';
import { versionsCommand } from './versions.ts';
import { noteCommand } from './note.ts';
import { scanCommand } from './scan.ts';

export const driftCommands: readonly DriftCommand[] = [
  scanCommand,
  persistCommand,
  stopCommand,
  ignoreCommand,
  rulesCommand,
  exportCommand,
  keptCommand,
  rootsCommand,
  versionsCommand,
  restoreCommand,
  changesCommand,
  finishCommand,
  undoCommand,
  finishAtShutdownCommand,
  noteCommand,
];
