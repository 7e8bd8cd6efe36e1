import { connect } from 'node:net';
import { once } from 'node:events';
import type { RunEvent } from '../../core/helper/events.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import { planScript } from '../../core/plan/script.ts';
import type { VerbOutput } from '../../core/helper/verbs.ts';
import { dispatch } from '../dispatch.ts';
import { planHash } from '../plan-hash.ts';
import { serve } from '../serve/serve.ts';
import { runTool } from '../tools/run-tool.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { version } from '../version.ts';
import { usage } from './arguments.ts';
import type { CommandLine } from './arguments.ts';
import { print, printDisks, printEvent, printJson, printPlan } from './output.ts';
import { readPassphrase } from './read-passphrase.ts';
import { readSpec } from './read-spec.ts';

/** Set by SIGINT and SIGTERM: stop at the next safe point. */
let isInterrupted = false;

function contextOf(line: CommandLine, onEvent: (event: RunEvent) => void): VerbContext {
  return {
    runTool,
    emit: (draft) => {
      onEvent({ ...draft, atMs: Date.now() });
    },
    isCancelled: () => isInterrupted,
    allowsInstalledSystem: line.isNotLive,
  };
}

async function install(line: CommandLine): Promise<void> {
  const spec = readSpec(line.specPath ?? '');
  const plan = compilePlan(spec);
  const passphrase = await readPassphrase(line.passphrasePath ?? '-');
  const context = contextOf(line, (event) => {
    if (line.isJson) printJson({ kind: 'event', event });
    else printEvent(event, plan);
  });
  const stopLater = (): void => {
    isInterrupted = true;
  };
  process.on('SIGINT', stopLater);
  process.on('SIGTERM', stopLater);
  const input = { spec, planHash: planHash(spec, plan), beginning: line.beginning, passphrase };
  const value = await dispatch('install', input, context);
  if (line.isJson) printJson({ kind: 'result', value });
  else print(`Ready under ${plan.target}`);
}

function showPlan(line: CommandLine): void {
  const spec = readSpec(line.specPath ?? '');
  const compiled = compilePlan(spec);
  const hash = planHash(spec, compiled);
  if (line.isScript) process.stdout.write(planScript(compiled));
  else if (line.isJson) printJson({ plan: compiled, planHash: hash });
  else printPlan(compiled, hash);
}

async function ask(verb: 'probe' | 'status' | 'clean-up', line: CommandLine): Promise<void> {
  const context = contextOf(line, () => undefined);
  const value = await dispatch(verb, {}, context);
  if (verb === 'probe' && !line.isJson) printDisks(value as VerbOutput<'probe'>);
  else printJson(value);
}

async function serveSession({ socketPath }: CommandLine): Promise<number> {
  if (socketPath === null) return serve(process.stdin, process.stdout);
  const socket = connect(socketPath);
  await once(socket, 'connect');
  const exitCode = await serve(socket, socket);
  socket.end();
  return exitCode;
}

/**
 * Does what the command line says.
 *
 * @returns the exit code
 * @throws ProblemError
 */
export async function runCommandLine(line: CommandLine): Promise<number> {
  switch (line.command) {
    case 'help':
      print(usage);
      return 0;
    case 'version':
      print(version);
      return 0;
    case 'plan':
      showPlan(line);
      return 0;
    case 'install':
      await install(line);
      return 0;
    case 'probe':
    case 'status':
    case 'clean-up':
      await ask(line.command, line);
      return 0;
    case 'serve':
      return serveSession(line);
  }
}
