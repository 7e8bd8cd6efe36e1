import { say } from '../run/output.ts';
import { capture, show } from '../run/process.ts';
import { systemPackages, type PackageGroup, type SystemPackage } from './package-table.ts';
import { missingPackages, presentSurroundings } from './presence.ts';
import { rootPrefix } from './privilege.ts';

/** The release's own name for a package, as `apt-cache policy` lists candidates. */
export function chooseName(row: SystemPackage, offered: ReadonlySet<string>): string {
  return row.debian.find((name) => offered.has(name)) ?? row.debian[0];
}

/** Reads `apt-cache policy NAME…`: names at the line start, a candidate that is not `(none)`. */
export function parseOffered(text: string): ReadonlySet<string> {
  const blocks = text.split(/^(?=\S)/m);
  const offered = blocks.filter((block) => /^ {2}Candidate: (?!\(none\))/m.test(block));
  return new Set(offered.map((block) => block.slice(0, block.indexOf(':'))));
}

async function offeredNames(rows: readonly SystemPackage[]): Promise<ReadonlySet<string>> {
  const names = rows.flatMap((row) => row.debian);
  const { stdout } = await capture(['apt-cache', 'policy', ...names], { env: { LC_ALL: 'C' } });
  return parseOffered(stdout);
}

async function install(rows: readonly SystemPackage[], prefix: readonly string[]): Promise<void> {
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  await show([...apt, 'update']);
  const offered = await offeredNames(rows);
  const names = rows.map((row) => chooseName(row, offered));
  say(`Installing system packages: ${names.join(' ')}`);
  const options = ['install', '--yes', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
  await show([...apt, ...options, ...names]);
}

async function findMissing(groups: readonly PackageGroup[]): Promise<readonly SystemPackage[]> {
  const wanted = systemPackages.filter((row) => groups.includes(row.group));
  return missingPackages(wanted, await presentSurroundings());
}

/**
 * Sees to it that the system packages of these groups are there. Installs what is missing where
 * apt-get and root (or sudo without a password) exist; otherwise says one line for each. Returns
 * the groups that are still incomplete.
 */
export async function ensureSystemPackages(
  groups: readonly PackageGroup[],
): Promise<ReadonlySet<PackageGroup>> {
  let missing = await findMissing(groups);
  const prefix = missing.length === 0 ? undefined : await rootPrefix();
  const hasApt = (await capture(['apt-get', '--version'])).code === 0;
  if (prefix !== undefined && hasApt) {
    await install(missing, prefix);
    missing = await findMissing(groups);
  }
  for (const row of missing) say(complaint(row));
  return new Set(missing.map((row) => row.group));
}

/** One line: what is missing, what for, and the command that mends it. */
export function complaint(row: SystemPackage): string {
  const parts = row.provides.map((part) => (part.kind === 'file' ? part.paths[0] : part.name));
  const name = row.debian[0];
  return `Missing: ${parts.join(', ')} (${row.why}). Debian: sudo apt-get install ${name}`;
}
