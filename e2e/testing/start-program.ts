import { spawn } from 'node:child_process';

/** Milliseconds; a start that is refused ends long before. */
const limitMs = 30_000;

export interface Ending {
  /** Null when it had to be killed. */
  readonly code: number | null;
  readonly text: string;
}

/** Starts a program that should end by itself; gives its exit code and what it said on standard error. */
export async function startProgram(
  executable: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...inherited } = process.env;
  const env = { ...inherited, ...environment };
  const child = spawn(executable, words, { stdio: ['ignore', 'ignore', 'pipe'], env });
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, text });
    }),
  );
}
