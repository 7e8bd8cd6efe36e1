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
import { describeIssues } from '../../core/errors/describe-issues.ts';
import { dispatch } from '../dispatch.ts';
import { createDriftSession } from '../drift/session.ts';
import type { DriftSession } from '../drift/session.ts';
import type { RunEventDraft } from '../run/run-context.ts';
import { problemOf } from '../run/run-steps.ts';
import { exitCodeOf } from '../exit-code.ts';
import { runTool } from '../tools/run-tool.ts';
import { version } from '../version.ts';
import { readLines } from './line-reader.ts';

type Emit = (draft: RunEventDraft) => void;

interface Session {
  readonly send: (frame: HelperFrame) => void;
  readonly cancelled: Set<number>;
  /** Requests that have no result yet: when they end, and how to tell about them meanwhile. */
  readonly running: Map<number, { readonly ended: Promise<void>; readonly emit: Emit }>;
  readonly drift: DriftSession;
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

/** Events of one request, numbered in the order in which they are sent. */
function emitterOf(id: number, { send }: Pick<Session, 'send'>): Emit {
  let sequence = 0;
  return (draft) => {
    const event: RunEvent = { ...draft, atMs: Date.now() };
    send({ kind: 'event', id, sequence, event });
    sequence += 1;
  };
}

type Request = Extract<MainFrame, { kind: 'request' }>;

async function answer({ id, verb, input }: Request, emit: Emit, session: Session): Promise<void> {
  try {
    const value = await dispatch(verb, input, {
      runTool,
      emit,
      isCancelled: () => session.isEnding || session.cancelled.has(id),
      allowsInstalledSystem: false,
      drift: session.drift,
    });
    session.send({ kind: 'result', id, outcome: { ok: true, value } });
  } catch (error) {
    session.send({ kind: 'result', id, outcome: { ok: false, problem: problemOf(error, null) } });
  } finally {
    session.cancelled.delete(id);
    session.running.delete(id);
  }
}

function accept(frame: Request, session: Session): void {
  if (session.running.has(frame.id)) {
    throw problemError('frame-malformed', { values: { detail: 'an id was used twice' } });
  }
  const emit = emitterOf(frame.id, session);
  // Known before it begins: it could end at once, and would then never be taken off the list.
  session.running.set(frame.id, { ended: Promise.resolve(), emit });
  const ended = answer(frame, emit, session);
  if (session.running.has(frame.id)) session.running.set(frame.id, { ended, emit });
}

/** Only noted: the run looks at it after each step and says then where it stopped. */
function cancel(id: number, session: Session): void {
  const request = session.running.get(id);
  if (request === undefined || session.cancelled.has(id)) return;
  session.cancelled.add(id);
  request.emit({ kind: 'cancel-accepted' });
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
      cancel(frame.id, session);
      return;
    case 'request':
      accept(frame, session);
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
    drift: createDriftSession(),
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
  await Promise.allSettled([...session.running.values()].map(({ ended }) => ended));
  return exitCode;
}
