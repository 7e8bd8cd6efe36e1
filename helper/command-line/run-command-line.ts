import { connect } from 'node:net';
import { once } from 'node:events';
import type { RunEvent } from '../../core/helper/events.ts';
import { randomBytes } from 'node:crypto';
import { problemError } from '../../core/errors/make-problem.ts';
import { recoveryKeyBytes, writeRecoveryKey } from '../../core/recovery-key/recovery-key.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import { planScript } from '../../core/plan/script.ts';
import type { VerbOutput } from '../../core/helper/verbs.ts';
import { dispatch } from '../dispatch.ts';
import { createDriftSession } from '../drift/session.ts';
import { planHash } from '../plan-hash.ts';
import { serve } from '../serve/serve.ts';
import { runTool } from '../tools/run-tool.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { version } from '../version.ts';
import { usage } from './arguments.ts';
import type { CommandLine } from './arguments.ts';
import { driftCommands } from './drift/commands.ts';
import { askMachine } from './ask-machine.ts';
import { print, printDisks, printEvent, printJson, printPlan } from './output.ts';
import { runStick, stickUsage } from './stick/stick-command.ts';
import { tellStatus } from './tell-status.ts';
import { readInstallSecrets } from './read-install-secrets.ts';
import { readSpec } from './read-spec.ts';

/** Set by SIGINT and SIGTERM: stop at the next safe point. */
let isInterrupted = false;

function stopWhenAsked(): void {
  const stopLater = (): void => {
    isInterrupted = true;
  };
  process.on('SIGINT', stopLater);
  process.on('SIGTERM', stopLater);
}

function contextOf(line: CommandLine, onEvent: (event: RunEvent) => void): VerbContext {
  return {
    runTool,
    emit: (draft) => {
      onEvent({ ...draft, atMs: Date.now() });
    },
    isCancelled: () => isInterrupted,
    allowsInstalledSystem: line.isNotLive,
    drift: createDriftSession(),
  };
}

async function install(line: CommandLine): Promise<void> {
  const spec = readSpec(line.specPath ?? '');
  const plan = compilePlan(spec);
  const secrets = await readInstallSecrets(line, spec);
  const context = contextOf(line, (event) => {
    if (line.isJson) printJson({ kind: 'event', event });
    else printEvent(event, plan);
  });
  stopWhenAsked();
  const input = { spec, planHash: planHash(spec, plan), beginning: line.beginning, ...secrets };
  const value = await dispatch('install', input, context);
  if (line.isJson) printJson({ kind: 'result', value });
  else print(`Ready under ${plan.target}`);
}

function makeRecoveryKey({ isJson }: CommandLine): void {
  const recoveryKey = writeRecoveryKey(randomBytes(recoveryKeyBytes));
  if (isJson) printJson({ recoveryKey });
  else print(recoveryKey);
}

function showPlan(line: CommandLine): void {
  const spec = readSpec(line.specPath ?? '');
  const compiled = compilePlan(spec);
  const hash = planHash(spec, compiled);
  if (line.isScript) process.stdout.write(planScript(compiled));
  else if (line.isJson) printJson({ plan: compiled, planHash: hash });
  else printPlan(compiled, hash);
}

async function ask(verb: 'probe' | 'clean-up', line: CommandLine): Promise<void> {
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

/** The words after `drift` are for the command that they name. */
async function runDrift(line: CommandLine): Promise<number> {
  const [name, ...words] = line.furtherWords;
  const command = driftCommands.find((known) => known.name === name);
  if (command === undefined) {
    const detail = name === undefined ? 'drift needs a command' : `no command drift ${name}`;
    throw problemError('usage', { values: { detail } });
  }
  stopWhenAsked();
  return command.run(
    words,
    contextOf(line, () => undefined),
  );
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
      print([usage, ...driftCommands.map((command) => command.usage), stickUsage].join('\n'));
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
    case 'recovery-key':
      makeRecoveryKey(line);
      return 0;
    case 'status':
      return tellStatus(
        line.isJson,
        contextOf(line, () => undefined),
      );
    case 'probe':
    case 'clean-up':
      await ask(line.command, line);
      return 0;
    case 'choices':
    case 'key-map':
    case 'preflight':
    case 'export':
      await askMachine(
        line.command,
        line,
        contextOf(line, () => undefined),
      );
      return 0;
    case 'drift':
      return runDrift(line);
    case 'stick':
      stopWhenAsked();
      return runStick(
        line.furtherWords,
        contextOf(line, () => undefined),
      );
    case 'serve':
      return serveSession(line);
  }
}
