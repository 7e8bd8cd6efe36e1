import type { PreflightItem } from '../../../core/system/preflight.ts';
import { useText } from '../../i18n/use-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import './checks.css';

type State = PreflightItem['state'];

const icons: Readonly<Record<State, IconName>> = {
  good: 'check',
  warning: 'warning',
  blocking: 'cross',
  unknown: 'question',
};

function Row({ item }: { readonly item: PreflightItem }) {
  const { t, say } = useText();
  return (
    <li className={`check check-${item.state}`}>
      <Icon name={icons[item.state]} size={22} className="check-icon" />
      <span className="check-name">
        {t(`checks.items.${item.id}`)}
        <span className="visually-hidden">{`: ${t(`checks.states.${item.state}`)}`}</span>
      </span>
      <span className="check-text">
        <span>{say(item.finding)}</span>
        {item.remedy === null ? null : <span className="quiet">{say(item.remedy)}</span>}
      </span>
    </li>
  );
}

export interface CheckListProps {
  readonly items: readonly PreflightItem[];
  /** They are being looked at again. */
  readonly isBusy?: boolean;
}

/** What was looked at, what was found, and what to do about it. The colour only repeats the mark. */
export function CheckList({ items, isBusy = false }: CheckListProps) {
  const { t } = useText();
  return (
    <ul className="check-list" aria-busy={isBusy} aria-label={t('checks.listLabel')}>
      {items.map((item) => (
        <Row key={item.id} item={item} />
      ))}
    </ul>
  );
}
