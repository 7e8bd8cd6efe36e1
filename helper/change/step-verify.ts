import { existsSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { itemPlace, ownSubvolume } from '../../core/change/places.ts';
import type { ChangeItem } from '../../core/change/change.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { stepProblem } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { builtSystem } from './step-build.ts';

/** What programs find at an element's path is what lies in its kept place: one device, one inode. */
export function isServed(
  item: ChangeItem,
  where: { readonly persist: string; readonly top: string },
): boolean {
  if (item.item.method === 'native') return existsSync(itemPlace(item, where));
  try {
    const [found, place] = [statSync(item.item.path), statSync(itemPlace(item, where))];
    return found.dev === place.dev && found.ino === place.ino;
  } catch {
    return false;
  }
}

/** fstab(5) writes spaces and the like as octal escapes. */
function fstabWord(path: string): string {
  return path.replaceAll(
    /[ \t\n\\]/g,
    (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
}

function mentionsRule(folder: string, path: string): boolean {
  try {
    return readdirSync(folder).some((name) => {
      const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n');
      return lines.some((line) => line.replaceAll("'", '').split(/\s+/)[1] === path);
    });
  } catch {
    return false;
  }
}

/** Whether a built system will serve an element's path from its kept place. */
export function willBeServed(item: ChangeItem, system: string): boolean {
  const { path, method } = item.item;
  switch (method) {
    case 'etc-link':
      return lstatSync(`${system}${path}`, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    case 'tmpfiles-link':
      return mentionsRule(`${system}/etc/tmpfiles.d`, path);
    case 'native':
      return true;
    case 'bind':
    case 'subvolume':
    case undefined: {
      const table = readFileSync(`${system}/etc/fstab`, 'utf8');
      const lines = table.split('\n').map((line) => line.split(/\s+/));
      const own = ownSubvolume(item);
      return lines.some(
        ([, point, , options]) =>
          point === fstabWord(path) &&
          (own === null || options?.includes(`subvol=${own}`) === true),
      );
    }
  }
}

function whatServes(path: string): Problem['values'] {
  try {
    const { dev, ino } = statSync(path);
    return { found: '@detail.served-from', device: String(dev), inode: String(ino) };
  } catch {
    return { found: '@detail.nothing-there' };
  }
}

/** @throws ProblemError `not-served` */
export async function verifyStep(run: ChangeRun): Promise<void> {
  const { begin, top } = run;
  const isKeep = begin.change === 'keep';
  const where = { persist: begin.persist, top };
  for (const item of begin.items) {
    if (item.item.method === 'native') continue;
    const isNow = isServed(item, where);
    const isRight = isNow === isKeep || begin.activation === 'next-boot';
    const isThen = begin.activation === 'now' || willBeServed(item, builtSystem(run)) === isKeep;
    if (isRight && isThen) continue;
    const found = isKeep ? whatServes(item.item.path) : { found: '@detail.still-served' };
    throw stepProblem('not-served', 'verify', { path: item.item.path, ...found });
  }
}
