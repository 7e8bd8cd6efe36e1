import type { ChildProcess } from 'node:child_process';

/** Ends one process that this program started: asks first, insists after `patience` ms. */
export async function endProcess(pid: number, patience = 2000): Promise<void> {
  if (!signal(pid, 'SIGTERM')) return;
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (!signal(pid, 0)) return;
    await delay(50);
  }
  signal(pid, 'SIGKILL');
}

/** True when the process exists (and could be signalled). */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

async function delay(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Repeats a question until the answer is yes, at most `limit` ms; tells whether it ever was. */
export async function eventually(ask: () => Promise<boolean>, limit: number): Promise<boolean> {
  const deadline = Date.now() + limit;
  while (!(await ask())) {
    if (Date.now() > deadline) return false;
    await delay(100);
  }
  return true;
}

/** The process id of a child that has started. Throws its start error otherwise. */
export async function startedPid(child: ChildProcess): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  if (child.pid === undefined) throw new Error('A started process has no process id.');
  return child.pid;
}
