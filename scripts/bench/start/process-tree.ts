import { readdir, readFile } from 'node:fs/promises';

/** One process, as proc_pid_stat(5) says it. */
interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
}

async function readRow(pid: number): Promise<ProcessRow | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  // The name in parentheses may hold anything, so the fields are counted from its end.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { pid, parent: Number(fields[1]) };
}

/** Process ids of a process and of everything below it. */
export async function processTree(root: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const rows = (await Promise.all(pids.map(readRow))).filter((row) => row !== null);
  const tree = [root];
  for (const pid of tree) {
    tree.push(...rows.filter((row) => row.parent === pid).map((row) => row.pid));
  }
  return tree;
}

/** 0 for a process that has ended since it was listed. */
async function pssKib(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch((error: unknown) => {
    const hasEnded = /ENOENT|ESRCH/.test(String(error));
    if (hasEnded) return null;
    throw error;
  });
  if (text === null) return 0;
  const value = /^Pss:\s+(\d+) kB$/m.exec(text)?.[1];
  if (value === undefined) throw new Error(`/proc/${pid}/smaps_rollup states no Pss.`);
  return Number(value);
}

/**
 * Proportional set size of a whole process tree in MiB (proc_pid_smaps(5)): shared pages are counted
 * once, spread over those that share them. Chromium's sandboxed processes show it to root only.
 */
export async function treePssMib(root: number): Promise<number> {
  const sizes = await Promise.all((await processTree(root)).map(pssKib));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
