/**
 * Rules that a schema cannot say: what the parts of a spec mean together. Used by the page while one
 * types and by the plan compiler before anything else; no schema is imported.
 */
import type { LayoutProblem } from '../layout/layout.ts';
import { computeLayout } from '../layout/compute.ts';
import { message } from '../messages/render.ts';
import { systemProblems } from '../system/problems.ts';
import type { SystemProblem } from '../system/problems.ts';
import { swapMountPoint } from './defaults.ts';
import type { InstallSpec, Subvolume } from './spec.ts';

const fixedMountPoints: Readonly<Record<Exclude<Subvolume['role'], 'own'>, string>> = {
  root: '/',
  home: '/home',
  nix: '/nix',
  persist: '/persist',
  log: '/var/log',
};

/** Subvolumes without which the system does not work: the root, the store, and what is kept. */
export const requiredRoles: readonly Subvolume['role'][] = ['root', 'nix', 'persist'];

/** Places that belong to the kernel, to the boot or to the program, with everything below them. */
const reservedMountPoints = [
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/nix',
  '/proc',
  '/run',
  '/sys',
  '/tmp',
  '/usr',
  swapMountPoint,
];

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function subvolumeProblems(subvolumes: readonly Subvolume[]): LayoutProblem[] {
  const found: LayoutProblem[] = [];
  const add = (id: string, values: Record<string, string>): void => {
    found.push({ field: 'subvolumes', message: message(`subvolumes.${id}`, values) });
  };
  for (const role of requiredRoles) {
    if (!subvolumes.some((subvolume) => subvolume.role === role)) add('missing', { role });
  }
  const roles = subvolumes.map(({ role }) => role).filter((role) => role !== 'own');
  for (const role of repeated(roles)) add('role-twice', { role });
  for (const name of repeated(subvolumes.map((subvolume) => subvolume.name))) {
    add('name-twice', { name });
  }
  for (const path of repeated(subvolumes.map(({ mountPoint }) => mountPoint))) {
    add('mount-point-twice', { path });
  }
  for (const { role, name, mountPoint } of subvolumes) {
    if (role !== 'own' && mountPoint !== fixedMountPoints[role]) {
      add('mount-point-fixed', { name, path: fixedMountPoints[role] });
    }
    if (role === 'own' && reservedMountPoints.some((path) => isAtOrBelow(mountPoint, path))) {
      add('mount-point-reserved', { name, path: mountPoint });
    }
  }
  return found;
}

/** A reason why a spec cannot be carried out, tied to the field that can mend it. */
export type SpecProblem = LayoutProblem | SystemProblem;

/** Everything that is wrong with the disk of a well-formed spec. */
export function layoutProblems(spec: InstallSpec): LayoutProblem[] {
  const layout = computeLayout(spec);
  const found = layout.ok ? [] : [...layout.problems];
  found.push(...subvolumeProblems(spec.btrfs.subvolumes));
  if (spec.encryption.mapping === randomSwapMapping) {
    const values = { name: randomSwapMapping };
    found.push({ field: 'encryption', message: message('encryption.mapping-reserved', values) });
  }
  return found;
}

/**
 * Everything that is wrong with a well-formed spec on any machine; empty when a plan can be made of it.
 * What only this machine lacks is for `systemProblems` with its choices.
 */
export function specProblems(spec: InstallSpec): SpecProblem[] {
  const { system } = spec;
  return [...layoutProblems(spec), ...(system === undefined ? [] : systemProblems(system, null))];
}

/** The mapping that a swap partition with a random key is opened as. */
export const randomSwapMapping = 'cryptswap';
