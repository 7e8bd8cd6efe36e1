import type { Readable } from 'node:stream';

import type { GuestProcess } from './guest-process.ts';

export interface RunResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What the program printed on its standard output, byte for byte. */
  readonly stdoutBytes: Buffer;
}

export interface RunInput {
  readonly stdin?: string | Uint8Array | undefined;
  /** After this many ms the program and its children are killed; 60 seconds unless stated. */
  readonly timeoutMs?: number | undefined;
}

/** Feeds a started program, collects what it prints, and waits for its end. */
export async function collect(program: GuestProcess, input: RunInput): Promise<RunResult> {
  const timer = setTimeout(() => program.kill('SIGKILL', true), input.timeoutMs ?? 60_000);
  program.stdin.on('error', () => undefined);
  program.stdin.end(input.stdin ?? '');
  const [stdout, stderr, ending] = await Promise.all([
    bytesOf(program.stdout),
    bytesOf(program.stderr),
    program.exited,
  ]);
  clearTimeout(timer);
  return {
    ...ending,
    stdout: stdout.toString('utf8'),
    stderr: stderr.toString('utf8'),
    stdoutBytes: stdout,
  };
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
