import { readFileSync } from 'node:fs';

let next = process.pid;

/**
 * The number of the processor that the next machine is bound to. Machines take turns.
 *
 * User-mode Linux hands each system call and each page fault of the guest from one process of the
 * host to another and back. On one processor that is a plain switch; across two it wakes an idle
 * one each time, which made everything in the guest three times slower where we measured.
 */
export function nextProcessor(): number {
  const allowed = allowedProcessors(readFileSync('/proc/self/status', 'utf8'));
  next += 1;
  return allowed[next % allowed.length] ?? 0;
}

/** Reads the list of allowed processors, such as `0-3,6`, out of proc_pid_status(5). */
export function allowedProcessors(status: string): readonly number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? '0';
  return list.split(',').flatMap((range) => {
    const [first = '0', last = first] = range.split('-');
    const length = Number(last) - Number(first) + 1;
    return Array.from({ length }, (_, offset) => Number(first) + offset);
  });
}
