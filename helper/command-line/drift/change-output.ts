/** What the commands that change what is kept print: events as they come, and how it ended. */
import type { ChangeStatus } from '../../../core/change/change.ts';
import type { RunEvent } from '../../../core/helper/events.ts';
import { english } from '../../../core/messages/english.ts';
import { message, renderMessage } from '../../../core/messages/render.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { print, printJson } from '../output.ts';

function printChangeEvent(event: RunEvent): void {
  switch (event.kind) {
    case 'step-started':
      print(`== ${renderMessage(message(`change.step.${event.stepId}`), english, 'en')}`);
      return;
    case 'log':
      print(event.source === 'command' ? `   $ ${event.text}` : `   ${event.text}`);
      return;
    case 'run-started':
    case 'step-finished':
    case 'step-skipped':
    case 'step-failed':
    case 'progress':
    case 'check-finished':
    case 'cancel-accepted':
  }
}

/** A context whose events are printed: as JSON objects `{ kind: 'event', event }`, or for people. */
export function withChangeEvents(context: VerbContext, isJson: boolean): VerbContext {
  return {
    ...context,
    emit: (draft) => {
      const event: RunEvent = { ...draft, atMs: Date.now() };
      if (isJson) printJson({ kind: 'event', event });
      else printChangeEvent(event);
    },
  };
}

/** How a change stands, in a line. */
export function printStatusLine({ id, state, situation }: ChangeStatus): void {
  print(`${id}  ${state.padEnd(10)}  ${renderMessage(situation, english, 'en')}`);
}
