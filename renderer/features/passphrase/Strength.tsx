import { crackTimeOf, guessesPerSecond, strengthOf } from '../../../core/passphrase/crack-time.ts';
import type { Strength as Level } from '../../../core/passphrase/crack-time.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { Estimate } from './estimate.ts';
import { suggestionOf, warningOf } from './feedback.ts';

const levels: readonly Level[] = ['weak', 'fair', 'good', 'strong'];

function Meter({ level }: { readonly level: Level | null }) {
  const filled = level === null ? 0 : levels.indexOf(level) + 1;
  return (
    <span className={`strength-meter strength-${level ?? 'unknown'}`} aria-hidden="true">
      {levels.map((one, index) => (
        <span key={one} className={index < filled ? 'is-filled' : ''} />
      ))}
    </span>
  );
}

function useRate(): number {
  const pbkdf = useApp((state) => state.spec?.encryption.pbkdf);
  return guessesPerSecond(pbkdf);
}

function Model({ rate }: { readonly rate: number }) {
  const { t, number } = useText();
  return (
    <Disclosure title={t('strength.model')}>
      <div className="strength-model quiet">
        <p>{t('strength.modelAttack', { rate: number(Math.round(rate)) })}</p>
        <p>{t('strength.modelLimits')}</p>
      </div>
    </Disclosure>
  );
}

/** What is known of a passphrase's strength, in words, and what was assumed for it. */
export function Strength({ estimate }: { readonly estimate: Estimate }) {
  const { t } = useText();
  const rate = useRate();
  const time = crackTimeOf(estimate.guessesLog10, rate);
  const level = strengthOf(time);
  const isStrong = level === 'strong';
  const warning = isStrong ? null : warningOf(estimate);
  const suggestion = isStrong ? null : suggestionOf(estimate);
  return (
    <section className="strength">
      <div role="status">
        <p className="strength-line">
          <Meter level={level} />
          <strong>
            {t('strength.label')}: {t(`strength.levels.${level}`)}
          </strong>
        </p>
        <p>{t(`strength.times.${time}`)}</p>
        {warning === null && suggestion === null ? null : (
          <p>
            {warning === null ? '' : `${t(`strength.warnings.${warning}`)} `}
            {suggestion === null ? '' : t(`strength.suggestions.${suggestion}`)}
          </p>
        )}
      </div>
      <Model rate={rate} />
    </section>
  );
}
