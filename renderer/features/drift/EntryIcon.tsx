import type { ChangeKind, EntryKind } from '../../../core/drift/view.ts';
import { Icon } from '../../ui/Icon.tsx';
import { changeIcons, entryIcons } from './entry-looks.ts';

export interface EntryIconProps {
  readonly entry: EntryKind;
  readonly change: ChangeKind;
}

/** What it is, with a mark for what has happened to it. Both are said in words beside it. */
export function EntryIcon({ entry, change }: EntryIconProps) {
  const mark = changeIcons[change];
  return (
    <span className={`entry-icon entry-${change}`}>
      <Icon name={entryIcons[entry]} />
      {mark === null ? null : <Icon name={mark} className="entry-mark" />}
    </span>
  );
}
