/**
 * One conversation with one helper, from `hello` to its end (core/helper/frames.ts has the rules).
 *
 * Nothing here logs a frame, in either direction: one of them holds secrets, and a rule without
 * exceptions cannot be forgotten. Only the helper's standard error is shown, which holds no secrets.
 */
import { makeProblem, problemError } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { unexpectedProblem } from '../../core/errors/unexpected.ts';
import type { RunEvent } from '../../core/helper/events.ts';
import { maximumLineBytes, protocolVersion } from '../../core/helper/frames.ts';
import type { HelperFrame, MainFrame } from '../../core/helper/frames.ts';
import type { Verb, VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { createDeferred } from './deferred.ts';
import type { HelperExit, HelperProcess } from './helper-process.ts';
import { createLineReader } from './line-reader.ts';
import { parseHelperFrame } from './parse-frame.ts';
import { createPendingRequests } from './pending-requests.ts';
import { keepRecentLines } from './recent-lines.ts';
import type { RecentLines } from './recent-lines.ts';
import { secretRequestLine } from './secret-line.ts';
import { versionProblem } from './version-problem.ts';

export interface ConnectionOptions {
  /** Of this program; the helper must be of the same. */
  readonly version: string;
  /** Says what an end before `hello` means; the way of elevation knows. */
  readonly explain: (exit: HelperExit, stderrLines: readonly string[]) => Problem;
  readonly onStderrLine: (line: string) => void;
}

export interface SentRequest<V extends Verb> {
  readonly result: Promise<VerbOutput<V>>;
  /** Asks the helper to stop at the next point where it may; the answer is the request's result. */
  readonly cancel: () => void;
}

/** The secrets of an install: UTF-8, in the caller's own buffers, not kept here. */
export interface InstallSecrets {
  readonly passphrase: Buffer;
  /** Where a system is installed. */
  readonly userPassword?: Buffer;
  /** Where the spec wants one. */
  readonly recoveryKey?: Buffer;
}

export interface SecretInstall {
  readonly input: Omit<VerbInput<'install'>, keyof InstallSecrets>;
  readonly secrets: InstallSecrets;
}

type OnEvent = (event: RunEvent) => void;

function ignoreEvent(): void {
  // Verbs that only read send none.
}

function endProblem(exit: HelperExit, lines: readonly string[]): Problem {
  const values = { reason: exit.signal ?? (exit.code === null ? 'closed' : `code ${exit.code}`) };
  return makeProblem('helper-crashed', { values, lines });
}

export class HelperConnection {
  readonly #process: HelperProcess;
  readonly #options: ConnectionOptions;
  readonly #reader = createLineReader(maximumLineBytes);
  readonly #requests = createPendingRequests();
  readonly #stderr: RecentLines;
  readonly #opened = createDeferred<void>();
  readonly #ended = createDeferred<Problem | null>();
  #phase: 'greeting' | 'open' | 'ended' = 'greeting';

  constructor(helper: HelperProcess, options: ConnectionOptions) {
    this.#process = helper;
    this.#options = options;
    this.#stderr = keepRecentLines(helper.stderr, options.onStderrLine);
    // Writing to a helper that has gone is no news: its end says more.
    helper.stdin.on('error', ignoreEvent);
    helper.stdout.on('error', ignoreEvent);
    helper.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    void helper.exited.then((exit) => this.#finish(this.#explainEnd(exit)));
    this.#send({
      kind: 'hello',
      protocol: protocolVersion,
      version: options.version,
      pid: process.pid,
    });
  }

  /** Resolves when both sides have said hello; rejects with the reason when that does not happen. */
  get opened(): Promise<void> {
    return this.#opened.promise;
  }

  /** Resolves with the reason when the conversation has ended; null when `close` ended it. */
  get ended(): Promise<Problem | null> {
    return this.#ended.promise;
  }

  /** Resolves when the helper's process has gone. */
  get exited(): Promise<HelperExit> {
    return this.#process.exited;
  }

  /** Sends a request without a secret. The result rejects with a `ProblemError`, always. */
  request<V extends Verb>(
    verb: V,
    input: VerbInput<V>,
    onEvent: OnEvent = ignoreEvent,
  ): SentRequest<V> {
    if (this.#phase === 'ended') return this.#tooLate();
    const { id, result } = this.#requests.add(verb, onEvent);
    this.#send({ kind: 'request', id, verb, input });
    return this.#sent<V>(id, result);
  }

  /** The one request that holds secrets. The line that carries them is erased once it was written. */
  install({ input, secrets }: SecretInstall, onEvent: OnEvent): SentRequest<'install'> {
    if (this.#phase === 'ended') return this.#tooLate();
    const verb = 'install';
    const { id, result } = this.#requests.add(verb, onEvent);
    const line = secretRequestLine({ id, verb, input, secrets: { ...secrets } });
    this.#process.stdin.write(line, () => line.fill(0));
    return this.#sent<'install'>(id, result);
  }

  /** Ends the helper's input, which ends the helper at its next safe point. */
  close(): void {
    this.#finish(null);
  }

  #sent<V extends Verb>(id: number, result: Promise<unknown>): SentRequest<V> {
    return {
      // The schema of this verb's output was applied when the frame came.
      result: result as Promise<VerbOutput<V>>,
      cancel: () => {
        if (this.#phase !== 'ended') this.#send({ kind: 'cancel', id });
      },
    };
  }

  #tooLate<V extends Verb>(): SentRequest<V> {
    const reason = problemError('helper-crashed', { values: { reason: 'closed' } });
    return { result: Promise.reject(reason), cancel: ignoreEvent };
  }

  #send(frame: MainFrame): void {
    this.#process.stdin.write(`${JSON.stringify(frame)}\n`);
  }

  #read(chunk: Buffer): void {
    if (this.#phase === 'ended') return;
    try {
      for (const line of this.#reader.push(chunk)) this.#receive(parseHelperFrame(line));
    } catch (error) {
      this.#finish(error instanceof ProblemError ? error.problem : unexpectedProblem());
    }
  }

  #receive(frame: HelperFrame): void {
    if (this.#phase === 'greeting') this.#greet(frame);
    else if (frame.kind === 'hello') {
      throw problemError('frame-malformed', { values: { detail: 'second hello' } });
    } else this.#requests.handle(frame);
  }

  #greet(frame: HelperFrame): void {
    const problem = versionProblem(frame, this.#options.version);
    if (problem !== null) throw new ProblemError(problem);
    this.#phase = 'open';
    this.#opened.resolve();
  }

  #explainEnd(exit: HelperExit): Problem {
    const lines = this.#stderr.lines();
    return this.#phase === 'greeting'
      ? this.#options.explain(exit, lines)
      : endProblem(exit, lines);
  }

  #finish(problem: Problem | null): void {
    if (this.#phase === 'ended') return;
    this.#phase = 'ended';
    this.#process.stdin.end();
    const told = problem ?? makeProblem('helper-crashed', { values: { reason: 'closed' } });
    this.#opened.reject(new ProblemError(told));
    this.#requests.rejectAll(told);
    this.#ended.resolve(problem);
  }
}
