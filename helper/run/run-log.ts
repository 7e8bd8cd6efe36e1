/**
 * The log of an install, in plain lines. While the run goes on it lies beside the journal; at its end,
 * and when it fails, both are copied to the new system, where the live session's memory is no more.
 */
import { appendFileSync, chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { persistPath } from '../../core/plan/places.ts';
import { journalPath, logPath } from '../journal/places.ts';
import { makeRuntimeFolder } from '../journal/journal.ts';
import type { RunContext, RunEventDraft } from './run-context.ts';
import { isMounted } from './undo.ts';

/** Where the installed system keeps it. */
const keptFolder = `${persistPath}/var/log/tidemark`;

function textOf(event: RunEventDraft): string | null {
  switch (event.kind) {
    case 'log':
      return event.source === 'command' ? `$ ${event.text}` : event.text;
    case 'step-started':
    case 'step-finished':
    case 'step-skipped':
      return `== ${event.kind} ${event.stepId}`;
    case 'step-failed':
      return `== ${event.kind} ${event.stepId}: ${event.problem.code}`;
    case 'check-finished': {
      const { stepId, index, state, found } = event.result;
      return `== ${stepId} ${index}: ${state} ${found}`.trimEnd();
    }
    case 'run-started':
    case 'progress':
    case 'cancel-accepted':
      return null;
  }
}

/** Begins a new log; that of an earlier run is gone. */
export function beginLog(): void {
  makeRuntimeFolder();
  rmSync(logPath, { force: true });
}

/** An `emit` that also writes what is told to the log. */
export function logged(emit: RunContext['emit']): RunContext['emit'] {
  return (event) => {
    const text = textOf(event);
    if (text !== null) {
      const line = `${new Date().toISOString()} ${text}\n`;
      appendFileSync(logPath, line, { mode: 0o600 });
    }
    emit(event);
  };
}

/**
 * Copies log and journal to the new system, if it is mounted.
 *
 * @returns why that did not work, or null; an install does not fail for its log
 */
export function keepLog(): string | null {
  if (!isMounted(persistPath)) return null;
  try {
    mkdirSync(keptFolder, { recursive: true, mode: 0o700 });
    for (const [from, name] of [
      [logPath, 'install.log'],
      [journalPath, 'journal.ndjson'],
    ] as const) {
      const target = `${keptFolder}/${name}`;
      rmSync(target, { force: true });
      copyFileSync(from, target);
      chmodSync(target, 0o600);
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
