/** One change of what is kept at a time on a machine, whichever window or command line asks for it. */
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { problemError } from '../../core/errors/make-problem.ts';
import { isSameProcess, processStartTime } from '../journal/process-identity.ts';
import { folderProblem, makeOwnFolder, ownFolder } from './persist-folder.ts';

/** Start times count from the boot: without it an old lock could name a process of today. */
function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function holderIn(path: string): number | null {
  try {
    const [pid = '', startTime = '', boot = ''] = readFileSync(path, 'utf8').trim().split(' ');
    return boot === bootId() && isSameProcess(Number(pid), startTime) ? Number(pid) : null;
  } catch {
    return null;
  }
}

/** The process that holds the lock now, or null. After a reboot nobody holds what was left behind. */
export function persistLockHolder(persist: string): number | null {
  return holderIn(`${ownFolder(persist)}/lock`);
}

/** Makes a name for a file that is there and complete; false when the name is taken. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead lock away, and puts it back if meanwhile it was somebody else's. */
function clearDead(path: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch {
    // Somebody else was faster; the next attempt finds out who.
    return;
  }
  if (holderIn(aside) !== null) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function writeOwn(path: string, line: string, persist: string): void {
  try {
    writeFileSync(path, line, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw folderProblem(error, persist);
  }
}

/**
 * Takes the lock. A lock whose holder is dead does not count. It appears with its holder in it, never
 * empty.
 *
 * @returns what gives the lock back
 * @throws ProblemError `already-running`, or of `makeOwnFolder`
 */
export async function takePersistLock(persist: string): Promise<() => void> {
  const path = `${await makeOwnFolder(persist)}/lock`;
  const own = `${path}.${randomUUID()}`;
  const line = `${process.pid} ${processStartTime(process.pid) ?? ''} ${bootId()}\n`;
  writeOwn(own, line, persist);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (tryLink(own, path)) return () => rmSync(path, { force: true });
      const pid = holderIn(path);
      if (pid !== null) throw problemError('already-running', { values: { pid: String(pid) } });
      clearDead(path, `${own}.dead`);
    }
    throw problemError('already-running', {
      values: { pid: String(persistLockHolder(persist) ?? '?') },
    });
  } finally {
    rmSync(own, { force: true });
  }
}
