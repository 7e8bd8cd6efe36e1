import type { ChangeJobStep } from '../../../core/change/change-job.ts';
import type { StepState } from '../../../core/job/job.ts';
import { useText } from '../../i18n/use-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import { clockText } from '../install/progress.ts';
import { useNow } from '../install/use-now.ts';

const icons: Readonly<Record<StepState, IconName>> = {
  waiting: 'dot',
  running: 'refresh',
  done: 'check',
  skipped: 'skip',
  failed: 'cross',
};

/** Milliseconds that a step has taken so far; null while it waits. */
function tookMs({ state, startedAtMs, endedAtMs }: ChangeJobStep, nowMs: number): number | null {
  if (startedAtMs === null || (endedAtMs === null && state !== 'running')) return null;
  return Math.max(0, (endedAtMs ?? nowMs) - startedAtMs);
}

/** The steps of a change, with states and times. */
export function ChangeSteps({ steps }: { readonly steps: readonly ChangeJobStep[] }) {
  const { t, say, around, locale } = useText();
  const nowMs = useNow(steps.some(({ state }) => state === 'running'));
  return (
    <ol className="steps" aria-label={t('install.stepsLabel')}>
      {steps.map((step) => {
        const ms = tookMs(step, nowMs);
        return (
          <li
            key={step.id}
            className={`step step-${step.state}`}
            {...(step.state === 'running' ? { 'aria-current': 'step' } : {})}
          >
            <Icon name={icons[step.state]} className="step-icon" />
            <span className="step-title">{say(step.title)}</span>
            <span className="visually-hidden">{t(`change.states.${step.state}`)}</span>
            <span className="step-time quiet small numbers">
              {ms === null ? '' : around(clockText(ms, step.endedAtMs !== null, locale))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
