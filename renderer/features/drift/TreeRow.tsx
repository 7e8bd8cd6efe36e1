import { memo } from 'react';
import type { DriftRow } from '../../../core/drift/view.ts';
import { Icon } from '../../ui/Icon.tsx';
import { EntryIcon } from './EntryIcon.tsx';
import { ExplanationWord } from './ExplanationMark.tsx';
import type { RowWords } from './row-words.ts';

export interface TreeRowProps {
  readonly row: DriftRow;
  readonly index: number;
  readonly isCursor: boolean;
  readonly isChosen: boolean;
  readonly words: RowWords;
}

interface CellsProps {
  readonly row: DriftRow;
  readonly words: RowWords;
}

/** Where a whole path has no room, its folders give way and its last name stays. */
function NameText({ name, isPath }: { readonly name: string; readonly isPath: boolean }) {
  const cut = isPath ? name.lastIndexOf('/') + 1 : 0;
  return (
    <span className="tree-name-text" title={name}>
      {cut === 0 ? null : <span className="tree-folder">{name.slice(0, cut)}</span>}
      <span className={cut === 0 ? 'tree-base' : 'tree-base is-firm'}>{name.slice(cut)}</span>
    </span>
  );
}

function Name({ row, words }: CellsProps) {
  const isGroup = row.kind === 'group';
  return (
    <span
      role="gridcell"
      className="tree-cell tree-name"
      style={{ paddingInlineStart: `${row.depth * 18 + 4}px` }}
    >
      <span className="tree-arrow" data-arrow="">
        {row.canOpen ? <Icon name="right" className={row.isOpen ? 'is-open' : ''} /> : null}
      </span>
      {isGroup || row.entry === null ? null : <EntryIcon entry={row.entry} change={row.change} />}
      <NameText name={isGroup ? words.groups[row.explanation] : row.name} isPath={!isGroup} />
      {row.change === 'same' || isGroup ? null : (
        <span className="visually-hidden">{words.changes[row.change]}</span>
      )}
    </span>
  );
}

/**
 * One row. Drawn anew only when something of it has changed, and without a hook: hundreds of them come
 * and go in a second of scrolling.
 */
export const TreeRow = memo(function TreeRow(props: TreeRowProps) {
  const { row, index, isCursor, isChosen, words } = props;
  const isGroup = row.kind === 'group';
  const state = `${isCursor ? 'is-cursor' : ''} ${isChosen ? 'is-chosen' : ''}`;
  return (
    <div
      role="row"
      id={`drift-row-${index}`}
      className={`tree-row tree-${row.kind} change-${row.change} ${state}`}
      data-index={index}
      aria-rowindex={index + 2}
      aria-level={row.depth + 1}
      aria-selected={isChosen}
      {...(row.canOpen ? { 'aria-expanded': row.isOpen } : {})}
    >
      <Name row={row} words={words} />
      <span role="gridcell" className="tree-cell tree-explanation">
        {isGroup ? null : (
          <ExplanationWord kind={row.explanation} word={words.explanations[row.explanation]} />
        )}
      </span>
      <span role="gridcell" className="tree-cell tree-size numbers">
        {words.size(row.bytes)}
      </span>
      <span role="gridcell" className="tree-cell tree-changed numbers">
        {words.when(row.changedMs)}
      </span>
      <span role="gridcell" className="tree-cell tree-owner">
        {isGroup ? '' : row.owner}
      </span>
    </div>
  );
});
