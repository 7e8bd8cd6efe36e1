/**
 * The package `sudo-prompt`, for live systems of other distributions that have neither a passwordless
 * sudo nor a usable pkexec of their own. It cannot work on NixOS: it looks for two fixed paths and
 * needs /bin/bash. It gives its program no input and shows its output only at the end, so the helper
 * connects back to a socket of ours.
 *
 * It pastes its command, its working directory and its variables into a shell's command line. So it is
 * given words that mean nothing to a shell, no variables, and nothing at all when the folder that this
 * process stands in has a name that would (main.ts goes to `/` at once).
 */
import type { Socket } from 'node:net';
import { PassThrough } from 'node:stream';

import { exec } from 'sudo-prompt';

import type { ProblemCode } from '../../core/errors/codes.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { createDeferred } from '../helper/deferred.ts';
import type { HelperExit, HelperProcess, HelperProgram } from '../helper/helper-process.ts';
import { constantCommand, isPlainWord } from './constant-command.ts';
import type { Elevation } from './elevation.ts';
import { findProgram } from './find-program.ts';
import { openPrivateSocket } from './private-socket.ts';

const prompters: readonly string[] = ['/usr/bin/kdesudo', '/usr/bin/pkexec'];

export interface PromptEnd {
  /** The message that sudo-prompt makes; null when its command ended with 0. */
  readonly message: string | null;
  /** Exit code of the prompter or of the command. */
  readonly code: number | null;
  readonly stderr: string;
}

/**
 * The package calls every failure before the start "User did not grant permission", so the prompter's
 * own exit code is read as well (pkexec(1): 126 is a dismissed dialog).
 */
export function explainPrompt({ message, code, stderr }: PromptEnd): ProblemCode | null {
  if (message === null) return null;
  if (/No polkit authentication agent/.test(message)) return 'elevation-no-agent';
  if (/Unable to find pkexec or kdesudo/.test(message)) return 'elevation-not-found';
  if (!/did not grant permission/.test(message)) return 'helper-crashed';
  if (/must be setuid root|Error getting authority/.test(stderr)) return 'elevation-not-found';
  return code === 126 ? 'elevation-cancelled' : 'elevation-refused';
}

/** pkexec refuses when SHELL is not in /etc/shells; the package offers no way to leave it out. */
function dropShellVariable(): void {
  delete process.env['SHELL'];
}

async function runPrompt(command: string): Promise<PromptEnd> {
  return new Promise((resolve) => {
    exec(command, { name: 'Tidemark' }, (error, _stdout, stderr) => {
      const code: unknown = error === undefined || error === null ? 0 : Reflect.get(error, 'code');
      resolve({
        message: error?.message ?? null,
        code: typeof code === 'number' ? code : null,
        stderr: String(stderr ?? ''),
      });
    });
  });
}

function refuse(program: string): Error {
  return problemError('elevation-not-found', { values: { program } });
}

/** The socket is both streams; standard error comes in one piece when the prompt has ended. */
function asProcess(socket: Socket, promptEnd: Promise<PromptEnd>): HelperProcess {
  const stderr = new PassThrough();
  const closed = createDeferred<HelperExit>();
  socket.once('close', () => {
    void promptEnd.then(({ code }) => closed.resolve({ code, signal: null }));
  });
  void promptEnd.then((end) => stderr.end(end.stderr));
  return { stdin: socket, stdout: socket, stderr, exited: closed.promise };
}

async function startWithPrompt(program: HelperProgram): Promise<HelperProcess> {
  if (!isPlainWord(process.cwd())) throw refuse('sudo-prompt');
  const socket = await openPrivateSocket(process.env['XDG_RUNTIME_DIR'] ?? '');
  try {
    const words = [program.command, ...program.args, '--connect', socket.path];
    const command = constantCommand(words);
    if (command === null) throw refuse('sudo-prompt');
    dropShellVariable();
    const promptEnd = runPrompt(command);
    const first = await Promise.race([socket.peer, promptEnd]);
    if ('message' in first) {
      const code = explainPrompt(first) ?? 'helper-crashed';
      throw problemError(code, { lines: first.stderr.split('\n').slice(-10) });
    }
    return asProcess(first, promptEnd);
  } finally {
    await socket.close();
  }
}

async function isPromptAvailable(): Promise<boolean> {
  const hasPrompter = (await findProgram(prompters)) !== null;
  return hasPrompter && (await findProgram(['/bin/bash'])) !== null;
}

export function sudoPromptElevation(): Elevation {
  return {
    id: 'sudo-prompt',
    asksPerson: true,
    isAvailable: isPromptAvailable,
    start: startWithPrompt,
    // Whoever has connected is the helper; its end is its own.
    explain: () => null,
  };
}
