import type { TimerReading } from '../../core/health/readings.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { outputOf } from './tried.ts';

async function propertiesOf(
  unit: string,
  names: readonly string[],
  context: VerbContext,
): Promise<ReadonlyMap<string, string> | null> {
  const words = ['show', unit, ...names.map((name) => `--property=${name}`)];
  const text = await outputOf(context, 'systemctl', words);
  if (text === null) return null;
  const lines = text.split('\n').filter((line) => line.includes('='));
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** The timer that deletes earlier roots; null where systemd does not answer. */
export async function readPrune(context: VerbContext): Promise<TimerReading | null> {
  const timerNames = ['LoadState', 'ActiveState'];
  const timer = await propertiesOf('tidemark-prune.timer', timerNames, context);
  const service = await propertiesOf('tidemark-prune.service', ['Result'], context);
  const state = timer?.get('ActiveState');
  const load = timer?.get('LoadState');
  if (state === undefined || load === undefined) return null;
  const lastResult = service?.get('Result') ?? 'success';
  return { timer: state, isTimerThere: load === 'loaded', lastResult };
}
