import { english } from '../../core/messages/english.ts';
import { message, renderMessage } from '../../core/messages/render.ts';
import type { RunContext } from './run-context.ts';
import { keepLog } from './run-log.ts';
import { runSteps } from './run-steps.ts';
import { stayAwake } from './stay-awake.ts';

/**
 * Goes through the steps of an install with a system: awake, and with a log that is kept wherever they
 * end.
 *
 * @throws as `runSteps`
 */
export async function runSystem(run: RunContext, startIndex: number): Promise<void> {
  const sleepAgain = stayAwake(run);
  try {
    await runSteps(run, startIndex);
  } finally {
    sleepAgain();
    const reason = keepLog();
    if (reason !== null) {
      const text = renderMessage(message('note.log-not-kept', { reason }), english, 'en');
      run.emit({ kind: 'log', stepId: null, source: 'note', text });
    }
  }
}
