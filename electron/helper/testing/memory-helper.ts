import { PassThrough } from 'node:stream';

import { makeProblem } from '../../../core/errors/make-problem.ts';
import { mainFrameSchema } from '../../../core/helper/frames.ts';
import type { MainFrame } from '../../../core/helper/frames.ts';
import { HelperConnection } from '../connection.ts';
import { createDeferred } from '../deferred.ts';
import type { HelperExit } from '../helper-process.ts';
import { createLineReader } from '../line-reader.ts';
import { helloLine, testVersion } from './start-peer.ts';

type Request = Extract<MainFrame, { kind: 'request' }>;

export interface MemoryHelper {
  readonly connection: HelperConnection;
  /** The raw lines that came in. */
  readonly lines: string[];
  readonly frames: MainFrame[];
  readonly send: (frame: unknown) => void;
  /** Ends it as a crash would. */
  readonly crash: () => void;
}

/** A helper without a process: two pipes in memory and a function that answers. */
export function createMemoryHelper(
  answer: (request: Request, send: (frame: unknown) => void) => void,
): MemoryHelper {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const exited = createDeferred<HelperExit>();
  const reader = createLineReader(1024 * 1024);
  const lines: string[] = [];
  const frames: MainFrame[] = [];
  const send = (frame: unknown): void => {
    stdout.write(`${JSON.stringify(frame)}\n`);
  };
  stdin.on('data', (chunk: Buffer) => {
    // A copy: the connection erases its buffer once the pipe has taken it.
    for (const line of reader.push(Buffer.from(chunk))) {
      lines.push(line);
      const frame = mainFrameSchema.parse(JSON.parse(line));
      frames.push(frame);
      if (frame.kind === 'request') answer(frame, send);
    }
  });
  stdin.on('end', () => exited.resolve({ code: 0, signal: null }));
  const connection = new HelperConnection(
    { stdin, stdout, stderr, exited: exited.promise },
    { version: testVersion, explain: () => makeProblem('internal'), onStderrLine: () => undefined },
  );
  stdout.write(`${helloLine}\n`);
  const crash = (): void => exited.resolve({ code: null, signal: 'SIGSEGV' });
  return { connection, lines, frames, send, crash };
}
