/**
 * Paths that are kept by a link. NixOS replaces a file in /etc by its link but leaves a folder alone, and
 * tmpfiles leaves everything alone; so what is there is moved aside, on the root itself, before the system
 * is switched. Back again it comes the same way.
 */
import { readlinkSync, rmdirSync, unlinkSync } from 'node:fs';
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import type { ChangeItem } from '../../core/change/change.ts';
import { makePrivateFolder, moveTo } from '../copy/folders.ts';
import { atPlace, lookAt, lookAtPath, within } from '../copy/safe-path.ts';
import { removeTree } from '../copy/remove-tree.ts';
import { pathOf, rootOf } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';

export function isLinked({ item }: ChangeItem): boolean {
  return item.method === 'etc-link' || item.method === 'tmpfiles-link';
}

/** A private folder on the root, for what must be renamed there. */
export function rootStaging(run: ChangeRun): PathBytes {
  return bytesOfText(`/.tidemark-${run.begin.id}`);
}

export function asideOnRoot(run: ChangeRun, index: number): PathBytes {
  return `${rootOf(run)}${rootStaging(run)}/aside-${index}`;
}

export function makeRootStaging(run: ChangeRun): void {
  makePrivateFolder(rootOf(run), rootStaging(run));
}

/** Makes way for a link. */
export function moveLinkedAside(run: ChangeRun): void {
  for (const [index, item] of run.begin.items.entries()) {
    if (!isLinked(item)) continue;
    const path = rootOf(run) + pathOf(item);
    const found = lookAtPath(path);
    if (found === null || found.isSymbolicLink()) continue;
    makeRootStaging(run);
    moveTo(path, asideOnRoot(run, index));
  }
}

/** Takes away a link of ours, so that something real can take its place. */
export function removeOurLink(run: ChangeRun, item: ChangeItem): void {
  const path = rootOf(run) + pathOf(item);
  if (lookAtPath(path)?.isSymbolicLink() !== true) return;
  atPlace(path, (place) => {
    const target = readlinkSync(within(place.folder, place.name));
    const ours = [
      item.item.source ?? `${run.begin.persist}${item.item.path}`,
      `/etc/static${item.item.path.slice('/etc'.length)}`,
    ];
    if (ours.includes(target) && lookAt(place) !== null)
      unlinkSync(within(place.folder, place.name));
  });
}

/** Brings back what was moved aside for a link. */
export function bringLinkedBack(run: ChangeRun): void {
  for (const [index, item] of run.begin.items.entries()) {
    const aside = asideOnRoot(run, index);
    if (!isLinked(item) || lookAtPath(aside) === null) continue;
    removeOurLink(run, item);
    moveTo(aside, rootOf(run) + pathOf(item));
  }
}

/**
 * Removes the private folder on the root, and with it what has its verified copy in the kept place. On
 * another root than the change began with there is no such copy: then it stays until the next boot.
 */
export async function clearRootStaging(run: ChangeRun): Promise<void> {
  if (!run.hasSameRoot) return;
  const folder = rootOf(run) + rootStaging(run);
  if (lookAtPath(folder) === null) return;
  await removeTree(folder, run.context);
}

/** Removes a folder of the root if it is empty. */
export function removeIfEmpty(path: PathBytes): void {
  try {
    atPlace(path, (place) => rmdirSync(within(place.folder, place.name)));
  } catch {
    // It is not, or it is not there.
  }
}
