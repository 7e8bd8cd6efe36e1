import { foundSentence } from '../../../core/messages/found.ts';
import { useText } from '../../i18n/use-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import { asSentence } from './as-sentence.ts';
import type { ProofItem, ProofState } from './proof.ts';

const icons: Readonly<Record<ProofState, IconName>> = {
  passed: 'check',
  failed: 'cross',
  unknown: 'question',
  unheard: 'dot',
};

function Row({ item }: { readonly item: ProofItem }) {
  const { t, say } = useText();
  const sentence = foundSentence(item.found);
  return (
    <li className={`proof-item proof-${item.state}`}>
      <Icon name={icons[item.state]} className="proof-icon" />
      <span className="proof-text">
        <span>{asSentence(say(item.title))}</span>
        {item.found === '' ? null : (
          <span className="quiet small">
            {sentence === null
              ? t(`proof.found.${item.state}`, { found: item.found })
              : say(sentence)}
          </span>
        )}
      </span>
      <span className="proof-state small">{t(`proof.states.${item.state}`)}</span>
    </li>
  );
}

/** What was asked at the end, and what each answer was; what did not pass stands first. */
export function ProofList({ items }: { readonly items: readonly ProofItem[] }) {
  const { t } = useText();
  const sorted = [
    ...items.filter(({ state }) => state !== 'passed'),
    ...items.filter(({ state }) => state === 'passed'),
  ];
  return (
    <ul className="verified" aria-label={t('proof.listLabel')}>
      {sorted.map((item, index) => (
        <Row key={index} item={item} />
      ))}
    </ul>
  );
}
