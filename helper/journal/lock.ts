import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { problemError } from '../../core/errors/make-problem.ts';
import { lockPath } from './places.ts';
import { makeRuntimeFolder } from './journal.ts';
import { isSameProcess, processStartTime } from './process-identity.ts';

interface Holder {
  readonly pid: number;
  readonly startTime: string;
}

function readHolder(): Holder | null {
  try {
    const [pid, startTime] = readFileSync(lockPath, 'utf8').trim().split(' ');
    const number = Number(pid);
    return Number.isInteger(number) && startTime !== undefined ? { pid: number, startTime } : null;
  } catch {
    return null;
  }
}

/** The process that holds the lock now, or null. */
export function lockHolder(): number | null {
  const holder = readHolder();
  return holder !== null && isSameProcess(holder.pid, holder.startTime) ? holder.pid : null;
}

/**
 * Takes the lock: one run at a time on a machine. A lock whose holder is dead does not count.
 *
 * @returns what gives the lock back
 * @throws ProblemError `already-running`
 */
export function takeLock(): () => void {
  makeRuntimeFolder();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = openSync(lockPath, 'wx', 0o600);
      writeSync(file, `${process.pid} ${processStartTime(process.pid) ?? ''}\n`);
      closeSync(file);
      return () => unlinkSync(lockPath);
    } catch {
      const pid = lockHolder();
      if (pid !== null) throw problemError('already-running', { values: { pid: String(pid) } });
      try {
        unlinkSync(lockPath);
      } catch {
        // Somebody else was faster; the next attempt finds out who.
      }
    }
  }
  throw problemError('already-running', { values: { pid: String(lockHolder() ?? '?') } });
}
