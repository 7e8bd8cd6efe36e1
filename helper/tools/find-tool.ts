import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { problemError } from '../../core/errors/make-problem.ts';
import type { Plan, Tool } from '../../core/plan/plan.ts';
import { ownFolder } from './own-folder.ts';

/**
 * Where tools may lie. A fixed list, never PATH: what root runs is not for the caller's environment to
 * say. First what the package laid beside the program, then NixOS' system profile, then the classic
 * places.
 */
const toolFolders = [
  join(ownFolder(), 'tools'),
  '/run/current-system/sw/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
];

const found = new Map<Tool, string>();

/**
 * The absolute path of a tool.
 *
 * @throws ProblemError `tool-missing`
 */
export function findTool(tool: Tool): string {
  const known = found.get(tool);
  if (known !== undefined) return known;
  for (const folder of toolFolders) {
    const path = join(folder, tool);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      continue;
    }
    found.set(tool, path);
    return path;
  }
  throw problemError('tool-missing', { values: { tool } });
}

/** The PATH that tools get for the programs they start themselves (mkfs, fsck, dmsetup). */
export const toolPath = toolFolders.join(':');

/**
 * Makes sure of all the tools that a plan needs, before its first step: a disk that is erased and a
 * program that is missing then would be a bad pair.
 *
 * @throws ProblemError `tool-missing`
 */
export function requireTools({ steps }: Plan): void {
  for (const { commands, checks } of steps) {
    for (const { tool } of commands) findTool(tool);
    for (const { command } of checks) findTool(command.tool);
  }
}
