/** The units of the running system, as systemctl tells them. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseUnits, unitProperties } from '../../core/drift/units.ts';
import type { UnitTable } from '../../core/drift/units.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { remember } from './remember.ts';

export { stopBlockers, stopOrder } from '../../core/drift/stop-order.ts';
export { unitsOfPath } from '../../core/drift/units-of-path.ts';

type UnitContext = Pick<VerbContext, 'runTool'>;

/** systemd answers in well under a second; a system that hangs must not hang the scan. */
const timeoutMs = 10_000;

const patterns = ['service', 'socket', 'timer', 'path', 'target', 'automount'].map(
  (type) => `*.${type}`,
);

/** Where unit files lie: NixOS has nearly all of them in the first (systemd.unit(5)). */
const unitFolders = [
  '/etc/systemd/system',
  '/run/systemd/system',
  '/run/systemd/generator',
  '/run/systemd/generator.late',
  '/usr/lib/systemd/system',
];

const hasDirectory = /^\s*(State|Cache|Logs|Configuration)Directory\s*=/m;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Services that were not started yet are not loaded, and patterns do not find them. Those that have a
 * directory of their own are asked for by name; to list all unit files takes systemd much longer.
 */
function furtherServices(loaded: UnitTable): readonly string[] {
  const found = new Set<string>();
  for (const folder of unitFolders) {
    for (const name of namesIn(folder)) {
      if (!/^[A-Za-z0-9:_.\\-]+\.service$/.test(name) || loaded.has(name)) continue;
      if (hasDirectory.test(textOf(join(folder, name)))) found.add(name);
    }
  }
  return [...found].slice(0, 1000);
}

async function show(names: readonly string[], { runTool }: UnitContext): Promise<UnitTable> {
  const properties = `--property=${unitProperties.join()}`;
  const args = ['show', '--no-pager', properties, '--', ...names];
  const { stdout } = await runTool('systemctl', args, { timeoutMs });
  return parseUnits(stdout);
}

/**
 * Reads all units; an empty table where systemd does not run (sd_booted(3)) or does not answer.
 */
export async function readUnits(context: UnitContext): Promise<UnitTable> {
  if (!existsSync('/run/systemd/system')) return new Map();
  try {
    const loaded = await show(patterns, context);
    const further = furtherServices(loaded);
    if (further.length === 0) return loaded;
    return new Map([...(await show(further, context)), ...loaded]);
  } catch {
    return new Map();
  }
}

/** Another one after each activation of a configuration. */
export function currentSystem(): string {
  try {
    return readlinkSync('/run/current-system');
  } catch {
    return '';
  }
}

/**
 * The units as they were read lately: for explaining, never for stopping.
 *
 * @param forMs - how old the states of units may be; which directories units have changes with the
 *   configuration only, and then they are read anew
 */
export async function recentUnits(context: VerbContext, forMs: number): Promise<UnitTable> {
  const reading = { name: 'units', fingerprint: currentSystem(), forMs };
  return remember(context, reading, async () => readUnits(context));
}
