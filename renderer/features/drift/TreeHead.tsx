import { useTranslation } from 'react-i18next';
import type { DriftView } from '../../../core/drift/view.ts';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';

/** What a column is ordered by, where it can be. */
const columns = [
  { id: 'name', order: 'name' },
  { id: 'explanation', order: null },
  { id: 'size', order: 'size' },
  { id: 'changed', order: 'changed' },
  { id: 'owner', order: null },
] as const;

/** Names go up from A, sizes and times down from the largest and the newest. */
function direction(order: DriftView['order']): 'ascending' | 'descending' {
  return order === 'name' ? 'ascending' : 'descending';
}

/** The heads of the columns; a press on one orders the rows by it. */
export function TreeHead() {
  const { t } = useTranslation();
  const order = useApp((state) => state.driftView.order);
  const changeView = useApp((state) => state.changeView);
  return (
    <div role="row" className="tree-row tree-head" aria-rowindex={1}>
      {columns.map((column) => (
        <span
          key={column.id}
          role="columnheader"
          className={`tree-cell tree-${column.id}`}
          {...(column.order === order ? { 'aria-sort': direction(order) } : {})}
        >
          {column.order === null ? (
            <span className="tree-head-text">{t(`drift.columns.${column.id}`)}</span>
          ) : (
            <button
              type="button"
              className="tree-head-button"
              tabIndex={-1}
              onClick={() => void changeView({ order: column.order })}
            >
              {t(`drift.columns.${column.id}`)}
              {column.order === order ? (
                <Icon name="down" className={order === 'name' ? 'is-up' : ''} />
              ) : null}
            </button>
          )}
        </span>
      ))}
    </div>
  );
}
