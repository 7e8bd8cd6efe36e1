/** The elements that are to be taken off the list. */
import type { ChangeItem, ChangeRequest, Proposal } from '../../core/change/change.ts';
import { enabledItems } from '../../core/change/kept-overlap.ts';
import { knownPath } from '../../core/change/known-path.ts';
import { impossible } from '../../core/change/path-problem.ts';
import { stopItem } from '../../core/change/stop-item.ts';
import { bytesOfText, textOfBytes } from '../../core/drift/path-bytes.ts';
import type { PersistItem } from '../../core/persist/persist-data.ts';
import { countTree } from './count-tree.ts';
import type { MachineView } from './machine-view.ts';
import { unitsFor } from './path-units.ts';
import type { ProposedItems } from './propose-keep.ts';

type StopRequest = Extract<ChangeRequest, { kind: 'stop-keeping' }>;

/** Where the data of an element lies on the running system. */
function placeOf({ path, method, source }: PersistItem, persist: string): string {
  return method === 'subvolume' ? path : (source ?? persist + path);
}

async function itemOf(item: PersistItem, view: MachineView): Promise<ChangeItem> {
  const { data } = view.file;
  const known = knownPath(item.path, data.knowledge);
  const named = [...(item.units ?? []), ...(known?.units ?? [])];
  const { stops, blocker } = unitsFor(view.units, item.path, [...new Set(named)]);
  return stopItem({
    item,
    kind: data.files.includes(item) ? 'file' : 'directory',
    known,
    persist: view.persist,
    ...(await countTree(bytesOfText(placeOf(item, view.persist)))),
    stops,
    blocker,
  });
}

export async function proposeStop(
  { paths }: StopRequest,
  view: MachineView,
): Promise<ProposedItems> {
  const refused: Proposal['refused'] = [];
  const items: ChangeItem[] = [];
  for (const path of new Set(paths)) {
    const item = enabledItems(view.file.data).find((each) => each.path === textOfBytes(path));
    if (item === undefined) refused.push({ path, problem: impossible(path, 'not-kept') });
    else items.push(await itemOf(item, view));
  }
  return { items, refused };
}
