import { bytesOfText, textOfBytes } from '../../core/drift/path-text.ts';
import { ownSubvolume } from '../../core/change/places.ts';
import { namesIn } from '../copy/folders.ts';
import { removeTree } from '../copy/remove-tree.ts';
import { pathOf, placeOf, say } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { isInForce } from './in-force.ts';
import { clearRootStaging } from './links.ts';
import { deleteSnapshots } from './snapshots.ts';
import { putAside } from './step-move.ts';

/** Removes what was only needed meanwhile; the safety copy last. What cannot be removed is said. */
export async function clearStaging(run: ChangeRun): Promise<void> {
  const { places, context } = run;
  for (const item of run.begin.items) {
    const own = ownSubvolume(item);
    if (own === null) continue;
    for (const ending of ['new', 'older']) {
      await removeTree(bytesOfText(`${run.top}/${own}.${ending}`), context);
    }
  }
  for (const name of namesIn(bytesOfText(places.snapshots))) {
    const text = textOfBytes(name);
    if (text !== null) await deleteSnapshots(run, text);
  }
  await removeTree(bytesOfText(places.snapshots), context);
  const staging = bytesOfText(places.staging);
  const names = namesIn(staging).filter((name) => name !== 'safety');
  for (const name of [...names, 'safety']) await removeTree(`${staging}/${name}`, context);
  if (!(await removeTree(staging, context)))
    say(run, 'clear', `${places.staging} could not be removed`);
}

/** Moves what is no longer kept to its dated folder. */
export async function putItemsAside(run: ChangeRun): Promise<void> {
  for (const item of run.begin.items) {
    if (item.item.method === 'native') continue;
    await putAside(run, { from: placeOf(run, item), path: pathOf(item), group: '' });
  }
}

export async function clearStep(run: ChangeRun): Promise<void> {
  if (run.begin.change === 'stop-keeping' && isInForce(run)) await putItemsAside(run);
  await clearRootStaging(run);
  await clearStaging(run);
}
