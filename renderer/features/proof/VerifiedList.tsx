import { useMemo } from 'react';
import type { Step } from '../../../core/plan/plan.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { asSentence } from './as-sentence.ts';
import { verifiedChecks } from './verified.ts';
import type { Verified } from './verified.ts';

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

/** On demand: every check that was made right after its step. */
export function VerifiedList({ plan }: { readonly plan: readonly Step[] }) {
  const { t, say } = useText();
  const job = useApp((state) => state.job);
  const groups = useMemo(() => verifiedChecks(job, plan), [job, plan]);
  const count = groups.reduce((sum, { checks }) => sum + checks.length, 0);
  if (count === 0) return <p className="quiet">{t('done.noChecks')}</p>;
  return (
    <Disclosure title={t('done.moreChecks', { count })}>
      {groups.map(({ title, checks }, index) => (
        <div key={index} className="verified-group">
          <h4>{say(title)}</h4>
          <Checks checks={checks} />
        </div>
      ))}
    </Disclosure>
  );
}
