import type { ChangeKind, EntryKind } from '../../../core/drift/view.ts';
import type { IconName } from '../../ui/icons/shapes.ts';

export const entryIcons: Readonly<Record<EntryKind, IconName>> = {
  directory: 'folder',
  file: 'file',
  link: 'link',
  socket: 'plug',
  fifo: 'swap',
  'block-device': 'drive',
  'character-device': 'terminal',
  subvolume: 'box',
};

/** A folder that is only on the way has no mark. */
export const changeIcons: Readonly<Record<ChangeKind, IconName | null>> = {
  new: 'plus',
  changed: 'pencil',
  renamed: 'move',
  deleted: 'minus',
  same: null,
};

export const changeOrder: readonly ChangeKind[] = ['new', 'changed', 'renamed', 'deleted'];
