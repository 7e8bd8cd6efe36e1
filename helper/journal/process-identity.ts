import { readFileSync } from 'node:fs';

/**
 * When a process started, in clock ticks since boot: field 22 of /proc/PID/stat (proc(5)). Together with
 * the process id it names one process for good, because ids are used again. Null when it is gone; a
 * zombie counts as gone.
 */
export function processStartTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name, field 2, may hold spaces and brackets: fields are counted after its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Whether that very process is still there. */
export function isSameProcess(pid: number, startTime: string): boolean {
  return processStartTime(pid) === startTime;
}
