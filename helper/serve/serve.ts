/**
 * The helper as the window's other half: frames in, frames out, until the input ends.
 *
 * One install at a time; `probe`, `plan` and `status` may be asked meanwhile. When the input ends, or a
 * frame is malformed, a run that is under way is asked to stop at its next safe point, and only then the
 * process ends: a helper that dies with its window half-way through a write would be worse than one
 * that finishes its step.
 */
import type { Readable, Writable } from 'node:stream';
import { problemError } from '../../core/errors/make-problem.ts';
import { mainFrameSchema, protocolVersion } from '../../core/helper/frames.ts';
import type { HelperFrame, MainFrame } from '../../core/helper/frames.ts';
import type { RunEvent } from '../../core/helper/events.ts';
import { describeIssues, dispatch } from '../dispatch.ts';
import { problemOf } from '../run/run-steps.ts';
import { exitCodeOf } from '../exit-code.ts';
import { runTool } from '../tools/run-tool.ts';
import { version } from '../version.ts';
import { readLines } from './line-reader.ts';

interface Session {
  readonly send: (frame: HelperFrame) => void;
  readonly cancelled: Set<number>;
  readonly running: Map<number, Promise<void>>;
  isEnding: boolean;
  hasGreeted: boolean;
}

function parseFrame(line: string): MainFrame {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw problemError('frame-malformed', { values: { detail: 'not JSON' } });
  }
  const parsed = mainFrameSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const detail = describeIssues(parsed.error.issues);
  throw problemError('frame-malformed', { values: { detail } });
}

async function answer(
  { id, verb, input }: Extract<MainFrame, { kind: 'request' }>,
  session: Session,
): Promise<void> {
  let sequence = 0;
  try {
    const value = await dispatch(verb, input, {
      runTool,
      emit: (draft) => {
        const event: RunEvent = { ...draft, atMs: Date.now() };
        session.send({ kind: 'event', id, sequence, event });
        sequence += 1;
      },
      isCancelled: () => session.isEnding || session.cancelled.has(id),
      allowsInstalledSystem: false,
    });
    session.send({ kind: 'result', id, outcome: { ok: true, value } });
  } catch (error) {
    session.send({ kind: 'result', id, outcome: { ok: false, problem: problemOf(error, null) } });
  } finally {
    session.cancelled.delete(id);
    session.running.delete(id);
  }
}

function requireGreeting(frame: MainFrame, session: Session): void {
  if (frame.kind !== 'hello') {
    if (session.hasGreeted) return;
    throw problemError('frame-malformed', { values: { detail: 'the first frame is not hello' } });
  }
  if (frame.protocol !== protocolVersion || frame.version !== version) {
    throw problemError('helper-version', {
      values: { found: version, expected: frame.version.slice(0, 64) },
    });
  }
  session.hasGreeted = true;
}

function handle(frame: MainFrame, session: Session): void {
  requireGreeting(frame, session);
  switch (frame.kind) {
    case 'hello':
      return;
    case 'cancel':
      if (session.running.has(frame.id)) session.cancelled.add(frame.id);
      return;
    case 'request':
      if (session.running.has(frame.id)) {
        throw problemError('frame-malformed', { values: { detail: 'an id was used twice' } });
      }
      session.running.set(frame.id, Promise.resolve());
      session.running.set(frame.id, answer(frame, session));
  }
}

/**
 * Serves one session.
 *
 * @returns the exit code: 0 when the input ended in order, that of the problem otherwise
 */
export async function serve(input: Readable, output: Writable): Promise<number> {
  let isOpen = true;
  output.on('error', () => {
    isOpen = false;
  });
  const session: Session = {
    send: (frame) => {
      if (isOpen) output.write(`${JSON.stringify(frame)}\n`);
    },
    cancelled: new Set(),
    running: new Map(),
    isEnding: false,
    hasGreeted: false,
  };
  session.send({ kind: 'hello', protocol: protocolVersion, version, pid: process.pid });
  let exitCode = 0;
  try {
    for await (const line of readLines(input)) handle(parseFrame(line), session);
  } catch (error) {
    const problem = problemOf(error, null);
    exitCode = exitCodeOf(problem);
    session.send({ kind: 'result', id: null, outcome: { ok: false, problem } });
  }
  session.isEnding = true;
  await Promise.allSettled(session.running.values());
  return exitCode;
}
