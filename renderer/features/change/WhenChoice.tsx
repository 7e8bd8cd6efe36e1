import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Activation, Proposal } from '../../../core/change/change.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';

/** Why it cannot be now, item by item; the same reason once. */
function useObstacles({ items, canActivateNow }: Proposal): readonly string[] {
  const { t, say } = useText();
  if (canActivateNow) return [];
  const reasons = items.flatMap(({ onlyAtBoot }) => (onlyAtBoot === null ? [] : [say(onlyAtBoot)]));
  return reasons.length === 0 ? [t('change.notNow')] : [...new Set(reasons)];
}

interface CardProps {
  readonly id: Activation;
  readonly texts: readonly string[];
  readonly isDisabled: boolean;
}

function Card({ id, texts, isDisabled }: CardProps) {
  const { t } = useText();
  return (
    <Radio
      value={id}
      className="card"
      aria-label={t(`change.when.${id}`)}
      isDisabled={isDisabled}
      aria-describedby={`when-${id}`}
    >
      <span className="card-mark" aria-hidden="true" />
      <span className="card-content">
        <strong>{t(`change.when.${id}`)}</strong>
        <span className="quiet" id={`when-${id}`}>
          {texts.join(' ')}
        </span>
      </span>
    </Radio>
  );
}

/** Now or from the next boot, each with what it means; what cannot be says why. */
export function WhenChoice({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useText();
  const chooseActivation = useApp((state) => state.chooseActivation);
  const obstacles = useObstacles(proposal);
  const { kind, activation, canActivateNow } = proposal;
  const stops = proposal.items.some((item) => item.stops.length > 0);
  const now = t(`change.means.${kind}.now${stops ? 'Stopping' : ''}`);
  return (
    <section className="form-section">
      <h3 id="when-title">{t('change.whenTitle')}</h3>
      <RadioGroup
        className="cards"
        aria-labelledby="when-title"
        value={activation}
        onChange={(key) => {
          if (key === 'now' || key === 'next-boot') void chooseActivation(key);
        }}
      >
        <Card id="now" texts={canActivateNow ? [now] : obstacles} isDisabled={!canActivateNow} />
        <Card id="next-boot" texts={[t(`change.means.${kind}.nextBoot`)]} isDisabled={false} />
      </RadioGroup>
    </section>
  );
}
