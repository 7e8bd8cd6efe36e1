import { setTimeout as sleep } from 'node:timers/promises';
import { unitsToStop } from '../../core/change/places.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { cleanLine } from '../tools/run-tool.ts';
import { requireTool, runLogged, say, stepProblem } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { programsHolding } from './open-files.ts';
import { hasSystemd } from './surroundings.ts';

const activeStates = ['active', 'activating', 'reloading', 'refreshing'];

/** How often, and how long apart in ms, it is looked whether a program lets go. */
const looks = { count: 10, everyMs: 300 };
/** How long a unit is watched after it was started, in ms, and how often it is looked at. */
const watch = { forMs: 3000, everyMs: 500 };

export async function stateOf(run: ChangeRun, unit: string): Promise<string> {
  const args = ['show', '--property=ActiveState', '--value', '--', unit];
  const { stdout } = await run.context.runTool('systemctl', args);
  return stdout.trim();
}

/** Notes which units are active, and stops them: what could start another one first. */
export async function stopUnits(run: ChangeRun): Promise<void> {
  const units = unitsToStop(run.begin.items);
  if (units.length === 0 || !hasSystemd()) return;
  const states = await Promise.all(units.map((unit) => stateOf(run, unit)));
  const active = units.filter((_, index) => activeStates.includes(states[index] ?? ''));
  if (active.length === 0) return;
  run.note({ kind: 'stopping', units: active });
  for (const unit of active) {
    await requireTool(run, { stepId: 'stop-units', tool: 'systemctl', args: ['stop', '--', unit] });
  }
}

/** @throws ProblemError `path-in-use` when a program does not let go */
async function requireUnused(run: ChangeRun): Promise<void> {
  const paths = run.begin.items.map(({ item }) => item.path);
  let programs: string[] = [];
  for (let look = 0; look < looks.count; look += 1) {
    programs = programsHolding(paths);
    if (programs.length === 0) return;
    await sleep(looks.everyMs);
  }
  throw stepProblem('path-in-use', 'stop-units', {
    path: paths.join(', ').slice(0, 2000),
    programs: programs.slice(0, 10).join(', '),
  });
}

export async function stopUnitsStep(run: ChangeRun): Promise<void> {
  await stopUnits(run);
  await requireUnused(run);
}

/**
 * A service that is active already keeps its socket from being started (systemd.socket(5)); switching the
 * system may have started it.
 */
async function makeWayForTriggers(run: ChangeRun, units: readonly string[]): Promise<void> {
  const states = await Promise.all(units.map((unit) => stateOf(run, unit)));
  const isIdle = (unit: string): boolean => states[units.indexOf(unit)] === 'inactive';
  const services = units.filter((unit) => unit.endsWith('.service'));
  const others = units.filter((unit) => !unit.endsWith('.service'));
  if (!others.some(isIdle)) return;
  for (const unit of services.filter((service) => !isIdle(service))) {
    await runLogged(run, { stepId: 'start-units', tool: 'systemctl', args: ['stop', '--', unit] });
  }
}

/** Starts what was stopped: sockets and timers first, as they would be at boot. */
export async function startUnits(run: ChangeRun): Promise<void> {
  const units = run.progress().stopped;
  if (units.length === 0 || !hasSystemd()) return;
  await makeWayForTriggers(run, units);
  for (const unit of units) {
    await runLogged(run, { stepId: 'start-units', tool: 'systemctl', args: ['start', '--', unit] });
  }
}

async function failure(run: ChangeRun, unit: string, state: string): Promise<Error> {
  const args = ['--no-pager', '--quiet', '--output=short', '--lines=20', '-u', unit];
  const { stdout } = await run.context.runTool('journalctl', args).catch(() => ({ stdout: '' }));
  const lines = stdout
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');
  return problemError('unit-failed', {
    stepId: 'start-units',
    values: { unit, state },
    lines: lines.slice(-20),
  });
}

/** @throws ProblemError `unit-failed` with the last lines of its journal */
export async function startUnitsStep(run: ChangeRun): Promise<void> {
  await startUnits(run);
  const units = run.progress().stopped;
  if (units.length === 0 || !hasSystemd()) return;
  const until = Date.now() + watch.forMs;
  while (Date.now() < until) {
    for (const unit of units) {
      const state = await stateOf(run, unit);
      if (state === 'failed') throw await failure(run, unit, state);
    }
    await sleep(watch.everyMs);
  }
  for (const unit of units) {
    const state = await stateOf(run, unit);
    if (state === 'failed' || state === 'activating') throw await failure(run, unit, state);
    say(run, 'start-units', `${unit}: ${state}`);
  }
}
