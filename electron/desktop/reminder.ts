import type { DriftNote } from '../../core/drift/note.ts';
import type { ShutdownMonitor } from '../window/hold-shutdown.ts';

/**
 * How long a shutdown is held back for reading, in ms: below the five seconds that logind grants by
 * default (InhibitDelayMaxSec in logind.conf(5)).
 */
export const reminderMs = 4000;

export interface ReminderParts {
  readonly monitor: ShutdownMonitor;
  readonly note: () => DriftNote | null;
  /** Shows the reminder; calls back when the person has put it away. */
  readonly show: (note: DriftNote, onClosed: () => void) => void;
  /** Lets go: logind waits for it no longer. */
  readonly quit: () => void;
  readonly wait: (action: () => void, ms: number) => unknown;
}

/**
 * Reminds before a restart or a power-off while something precious is not kept. It delays by seconds
 * and never forbids: what is erased stays in the earlier root for days, and a machine that will not
 * switch off is worse than a reminder that was missed.
 */
export function remindBeforeShutdown({ monitor, note, show, quit, wait }: ReminderParts): void {
  let hasReminded = false;
  monitor.on('shutdown', (event) => {
    const present = note();
    if (present === null || present.precious === 0 || hasReminded) return;
    hasReminded = true;
    event?.preventDefault();
    let hasEnded = false;
    const end = (): void => {
      if (hasEnded) return;
      hasEnded = true;
      quit();
    };
    show(present, end);
    wait(end, reminderMs);
  });
}
