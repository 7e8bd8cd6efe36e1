import { memo } from 'react';
import type { DriftRow } from '../../../core/drift/view.ts';
import { useText } from '../../i18n/use-text.ts';
import { whenText } from '../../i18n/when.ts';
import { Icon } from '../../ui/Icon.tsx';
import { EntryIcon } from '../drift/EntryIcon.tsx';
import '../drift/tree.css';

export interface RootTreeRowProps {
  readonly row: DriftRow;
  readonly index: number;
  readonly isCursor: boolean;
}

/** One row; the presses on it are handled by the tree. */
export const RootTreeRow = memo(function RootTreeRow({ row, index, isCursor }: RootTreeRowProps) {
  const { t, binarySize, locale } = useText();
  return (
    <div
      role="treeitem"
      id={`root-row-${index}`}
      className={`root-row ${isCursor ? 'is-cursor' : ''}`}
      data-index={index}
      aria-level={row.depth + 1}
      aria-selected={isCursor}
      {...(row.canOpen ? { 'aria-expanded': row.isOpen } : {})}
    >
      <span className="root-row-name" style={{ paddingInlineStart: `${row.depth * 18}px` }}>
        <span className="root-row-arrow">
          {row.canOpen ? (
            <Icon name={row.isOpen ? 'down' : 'right'} className="root-arrow" />
          ) : null}
        </span>
        {row.entry === null ? null : <EntryIcon entry={row.entry} change={row.change} />}
        <span className="root-row-text">{row.name}</span>
      </span>
      <span className="quiet numbers">{binarySize(row.bytes)}</span>
      <span className="quiet numbers">{whenText(row.changedMs, locale)}</span>
      <span className="root-row-action" aria-hidden="true" data-versions="">
        {t('roots.bringBack')}
      </span>
    </div>
  );
});
