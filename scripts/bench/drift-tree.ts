/** Fills a folder with what a root that was used for long looks like. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const filesInFolder = 25;
const foldersInFolder = 20;
const words = Buffer.alloc(16_384, 'the tide takes what is not kept; ');

/** The same every time: a small generator with a fixed seed (Numerical Recipes' constants). */
function makeRandom(): () => number {
  let state = 20_261_123;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** About a third tiny, a third small, a quarter up to 16 KiB, a few links, a few empty. */
function writeEntry(path: string, random: () => number): void {
  const kind = random();
  if (kind < 0.03) symlinkSync('/nix/store/00000000000000000000000000000000-tide/bin/tide', path);
  else if (kind < 0.04) writeFileSync(path, '');
  else {
    const most = kind < 0.39 ? 200 : kind < 0.76 ? 2048 : 16_384;
    writeFileSync(path, words.subarray(0, 1 + Math.floor(random() * (most - 1))));
  }
}

/**
 * Makes entries below a folder, folders included.
 *
 * @returns how many were made
 */
export function fillTree(folder: string, entries: number): number {
  const random = makeRandom();
  const queue = [folder];
  let made = 0;
  for (let at = 0; at < queue.length && made < entries; at += 1) {
    const here = queue[at] ?? folder;
    for (let index = 0; index < filesInFolder && made < entries; index += 1, made += 1) {
      writeEntry(join(here, `file-${index}.data`), random);
    }
    for (let index = 0; index < foldersInFolder && made < entries; index += 1) {
      // Enough folders for all the files that are still to come, and no more.
      if ((queue.length - at - 1) * filesInFolder + made >= entries) break;
      const below = join(here, `folder-${index}`);
      mkdirSync(below);
      queue.push(below);
      made += 1;
    }
  }
  return made;
}
