/**
 * Giving back what a run opened: unmount, close, swap off. Undo looks first. What is not there is not an
 * error, and what is there but is not ours (another source under the same name) is left alone.
 */
import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { displayCommand } from '../../core/plan/display.ts';
import type { Plan, Step, Undo } from '../../core/plan/plan.ts';
import type { RunTool } from '../tools/run-tool.ts';

/** Mount points of a mountinfo line, with its octal escapes resolved (proc(5)). */
export function mountedPaths(mountInfo: string): string[] {
  return mountInfo
    .split('\n')
    .map((line) => line.split(' ')[4])
    .filter((path) => path !== undefined)
    .map((path) =>
      path.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
        String.fromCharCode(Number.parseInt(octal, 8)),
      ),
    );
}

function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Whether something is mounted at a path now. */
export function isMounted(path: string): boolean {
  return mountedPaths(readFileSync('/proc/self/mountinfo', 'utf8')).includes(path);
}

function isSwap(path: string): boolean {
  const lines = readFileSync('/proc/swaps', 'utf8').split('\n').slice(1);
  return lines.some((line) => line.split(/\s/)[0] === resolved(path));
}

/** Whether the thing that an undo would give back is there. */
export function isThere(undo: Undo): boolean {
  switch (undo.kind) {
    case 'unmount':
      return isMounted(undo.path);
    case 'swap-off':
      return isSwap(undo.path);
    case 'close-mapping':
      return mappingNames().includes(undo.name);
  }
}

/** Names of all device-mapper mappings, from sysfs. */
export function mappingNames(): string[] {
  return readdirSync('/sys/block')
    .filter((name) => name.startsWith('dm-'))
    .map((name) => readFileSync(`/sys/block/${name}/dm/name`, 'utf8').trim());
}

export interface UndoReport {
  readonly undone: readonly string[];
  readonly left: readonly string[];
}

function undoCommand(undo: Undo): { tool: 'umount' | 'swapoff' | 'cryptsetup'; args: string[] } {
  switch (undo.kind) {
    case 'unmount':
      return { tool: 'umount', args: [undo.path] };
    case 'swap-off':
      return { tool: 'swapoff', args: [undo.path] };
    case 'close-mapping':
      return { tool: 'cryptsetup', args: ['close', undo.name] };
  }
}

/**
 * Undoes the given steps, last one first.
 *
 * @returns the commands that were run, and those that did not succeed
 */
export async function undoSteps(steps: readonly Step[], run: RunTool): Promise<UndoReport> {
  const undone: string[] = [];
  const left: string[] = [];
  for (const undo of steps.flatMap((step) => step.undo).reverse()) {
    if (!isThere(undo)) continue;
    const command = undoCommand(undo);
    const { exitCode } = await run(command.tool, command.args);
    (exitCode === 0 ? undone : left).push(displayCommand(command));
  }
  return { undone, left };
}

/** The steps of a plan with these ids, in the plan's order. */
export function stepsOf(plan: Plan, ids: readonly string[]): Step[] {
  return plan.steps.filter(({ id }) => ids.includes(id));
}
