import { useMemo } from 'react';
import type { Step } from '../../../core/plan/plan.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { verifiedChecks } from './verified.ts';
import type { Verified } from './verified.ts';

/** Checks are parts of sentences elsewhere; here each stands by itself. A path is left as it is. */
function asSentence(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function Checks({ checks }: Pick<Verified, 'checks'>) {
  const { say } = useText();
  return (
    <ul className="verified">
      {checks.map((check, index) => (
        <li key={index}>
          <Icon name="check" />
          {asSentence(say(check))}
        </li>
      ))}
    </ul>
  );
}

/** What was asked of the kernel at the end, and on demand every check of every step. */
export function VerifiedList({ plan }: { readonly plan: readonly Step[] }) {
  const { t, say } = useText();
  const job = useApp((state) => state.job);
  const groups = useMemo(() => verifiedChecks(job, plan), [job, plan]);
  const closing = groups.at(-1);
  if (closing === undefined) return <p>{t('done.noChecks')}</p>;
  const earlier = groups.slice(0, -1);
  const count = earlier.reduce((sum, { checks }) => sum + checks.length, 0);
  const all = count + closing.checks.length;
  return (
    <section className="form-section">
      <h2>{t('done.verified')}</h2>
      <p>{t('done.allPassed', { count: all })}</p>
      <Checks checks={closing.checks} />
      {earlier.length === 0 ? null : (
        <Disclosure title={t('done.moreChecks', { count })}>
          {earlier.map(({ title, checks }, index) => (
            <div key={index} className="verified-group">
              <h4>{say(title)}</h4>
              <Checks checks={checks} />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}
