import { useMemo } from 'react';
import type { JobStep, StepState } from '../../../core/job/job.ts';
import type { Step } from '../../../core/plan/plan.ts';
import { message } from '../../../core/messages/render.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import { clockText, durationMs } from './progress.ts';
import { useNow } from './use-now.ts';

const icons: Readonly<Record<StepState, IconName>> = {
  waiting: 'dot',
  running: 'refresh',
  done: 'check',
  skipped: 'skip',
  failed: 'cross',
};

interface RowProps {
  readonly step: JobStep;
  readonly title: string;
  readonly nowMs: number;
}

function Row({ step, title, nowMs }: RowProps) {
  const { t, locale } = useText();
  const took = durationMs(step, nowMs);
  return (
    <li
      className={`step step-${step.state}`}
      {...(step.state === 'running' ? { 'aria-current': 'step' } : {})}
    >
      <Icon name={icons[step.state]} className="step-icon" />
      <span className="step-title">{title}</span>
      <span className="visually-hidden">{t(`install.states.${step.state}`)}</span>
      <span className="step-time quiet small numbers">
        {took === null ? '' : clockText(took, step.endedAtMs !== null, locale)}
      </span>
    </li>
  );
}

/** All steps of the run with their states and times. */
export function StepList({ plan }: { readonly plan: readonly Step[] }) {
  const { t, say } = useText();
  const steps = useApp((state) => state.job.steps);
  const isRunning = steps.some(({ state }) => state === 'running');
  const nowMs = useNow(isRunning);
  const titles = useMemo(() => new Map(plan.map(({ id, title }) => [id, say(title)])), [plan, say]);
  return (
    <ol className="steps" aria-label={t('install.stepsLabel')}>
      {steps.map((step) => (
        <Row
          key={step.id}
          step={step}
          title={titles.get(step.id) ?? say(message(`step.${step.id}`))}
          nowMs={nowMs}
        />
      ))}
    </ol>
  );
}
