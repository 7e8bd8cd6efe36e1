/**
 * The only caller of `ipcMain.handle`. Whatever the page asks passes here, in this order: who asks,
 * is it what the contract says, then the handler; the answer is a value, also when it is an error.
 */
import { makeProblem } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { requests } from '../../core/ipc/contract.ts';
import type { Answer, RequestName } from '../../core/ipc/contract.ts';
import { requestNames } from '../../core/ipc/channels.ts';
import type { Handlers } from './handlers.ts';
import type { SenderEvent } from './sender.ts';

/** The part of Electron's IpcMain that is used. */
export interface Registry {
  readonly handle: (
    channel: string,
    listener: (event: SenderEvent, input: unknown) => Promise<unknown>,
  ) => void;
}

export interface HandleOptions {
  readonly registry: Registry;
  readonly handlers: Handlers;
  readonly isTrusted: (event: SenderEvent) => boolean;
  /** Compare answers with the contract, too: for development and tests, as our own code makes them. */
  readonly checksAnswers: boolean;
  /** Never given an input or an answer: either may hold a secret. */
  readonly log: (text: string) => void;
}

type AnyHandler = (input: unknown) => Promise<unknown>;

function refuse(problem: Problem): Answer<never> {
  return { ok: false, problem };
}

/** The stack is for the log; the page gets a code. */
function explain(error: unknown, options: HandleOptions, name: RequestName): Problem {
  if (error instanceof ProblemError) return error.problem;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  options.log(`${name} failed: ${text}`);
  return makeProblem('internal', { values: { request: name } });
}

async function answer(name: RequestName, input: unknown, options: HandleOptions): Promise<unknown> {
  const parsed = requests[name].input.safeParse(input);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    options.log(`${name} was asked with a wrong input (${places})`);
    return refuse(makeProblem('request-invalid', { values: { request: name } }));
  }
  try {
    // The input has just been parsed by the schema of this very handler's input.
    const value = await (options.handlers[name] as AnyHandler)(parsed.data);
    if (options.checksAnswers) requests[name].output.parse(value);
    return { ok: true, value };
  } catch (error) {
    return refuse(explain(error, options, name));
  }
}

/** Registers every request of the contract. */
export function registerHandlers(options: HandleOptions): void {
  for (const name of requestNames) {
    options.registry.handle(name, async (event, input) => {
      if (!options.isTrusted(event)) {
        options.log(`${name} was refused: the sender is not our page`);
        throw new Error('refused');
      }
      return answer(name, input, options);
    });
  }
}
