import { useMemo } from 'react';
import type { Plan, Step } from '../../../core/plan/plan.ts';
import { message } from '../../../core/messages/render.ts';
import { useText } from '../../i18n/use-text.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { groupByPhase } from './phases.ts';
import { typedCommand } from './typed-command.ts';

/** The plan in sentences, by phase. */
export function PlanSentences({ plan }: { readonly plan: Plan }) {
  const { say, t } = useText();
  const groups = useMemo(() => groupByPhase(plan), [plan]);
  return (
    <ol className="plan" aria-label={t('review.planLabel')}>
      {groups.map(({ phase, steps }, index) => (
        <li key={`${phase}-${index}`} className="plan-phase">
          <h3>{say(message(`phase.${phase}`))}</h3>
          <ul>
            {steps.map((step) => (
              <li key={step.id}>{say(step.title)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function StepCommands({ step }: { readonly step: Step }) {
  const { t, say } = useText();
  const notes = {
    passphrase: t('review.readsPassphrase'),
    password: t('review.readsPassword'),
    recoveryKey: t('review.readsRecoveryKey'),
  };
  const checks = step.checks.map(({ command }) => typedCommand(command, notes));
  return (
    <li className="step-commands">
      <h4>{say(step.title)}</h4>
      <pre className="commands">
        {step.commands.map((command) => typedCommand(command, notes)).join('\n')}
        {checks.length === 0 ? null : (
          <span className="quiet">
            {`${step.commands.length === 0 ? '' : '\n'}# ${t('review.checks')}\n${checks.join('\n')}`}
          </span>
        )}
      </pre>
    </li>
  );
}

/** Every command of the plan, as it would be typed. */
export function PlanCommands({ plan }: { readonly plan: Plan }) {
  const { t } = useText();
  return (
    <Disclosure title={t('review.commands')}>
      <ol className="all-commands">
        {plan.steps.map((step) => (
          <StepCommands key={step.id} step={step} />
        ))}
      </ol>
    </Disclosure>
  );
}
