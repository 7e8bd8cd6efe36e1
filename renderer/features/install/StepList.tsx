import { useMemo, useState } from 'react';
import type { JobStep, StepState } from '../../../core/job/job.ts';
import type { Step } from '../../../core/plan/plan.ts';
import { message } from '../../../core/messages/render.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import { groupMs, groupState, groupSteps } from './group-steps.ts';
import type { StepGroup } from './group-steps.ts';
import { clockText, durationMs } from './progress.ts';
import { useNow } from './use-now.ts';

const icons: Readonly<Record<StepState, IconName>> = {
  waiting: 'dot',
  running: 'refresh',
  done: 'check',
  skipped: 'skip',
  failed: 'cross',
};

interface LineProps {
  readonly state: StepState;
  readonly title: string;
  readonly time: string;
  readonly note?: string;
  readonly isCurrent: boolean;
}

function Line({ state, title, time, note, isCurrent }: LineProps) {
  const { t } = useText();
  return (
    <li className={`step step-${state}`} {...(isCurrent ? { 'aria-current': 'step' } : {})}>
      <Icon name={icons[state]} className="step-icon" />
      <span className="step-title">{title}</span>
      <span className="visually-hidden">{t(`install.states.${state}`)}</span>
      {note === undefined ? null : <span className="quiet small">{note}</span>}
      <span className="step-time quiet small numbers">{time}</span>
    </li>
  );
}

interface GroupProps {
  readonly group: StepGroup;
  readonly isOpen: boolean;
  readonly titleOf: (step: JobStep) => string;
  readonly nowMs: number;
}

/** A phase that is under way shows its steps; any other is one line. */
function Group({ group, isOpen, titleOf, nowMs }: GroupProps) {
  const { t, say, around, locale } = useText();
  const state = groupState(group);
  const name = group.phase === null ? null : say(message(`phase.${group.phase}`));
  const took = groupMs(group);
  if (!isOpen && name !== null && state !== 'running' && state !== 'failed') {
    return (
      <Line
        state={state}
        title={name}
        note={t('install.phaseSteps', { count: group.steps.length })}
        time={took === null || state !== 'done' ? '' : around(clockText(took, true, locale))}
        isCurrent={false}
      />
    );
  }
  return (
    <li className="step-group">
      {name === null ? null : <h2>{name}</h2>}
      <ol>
        {group.steps.map((step) => {
          const ms = durationMs(step, nowMs);
          return (
            <Line
              key={step.id}
              state={step.state}
              title={titleOf(step)}
              time={ms === null ? '' : around(clockText(ms, step.endedAtMs !== null, locale))}
              isCurrent={step.state === 'running'}
            />
          );
        })}
      </ol>
    </li>
  );
}

/** The run by phase, with states and times; on demand every step of every phase. */
export function StepList({ plan }: { readonly plan: readonly Step[] }) {
  const { t, say } = useText();
  const steps = useApp((state) => state.job.steps);
  const [isOpen, setOpen] = useState(false);
  const isRunning = steps.some(({ state }) => state === 'running');
  const nowMs = useNow(isRunning);
  const titles = useMemo(() => new Map(plan.map(({ id, title }) => [id, say(title)])), [plan, say]);
  const groups = useMemo(() => groupSteps(steps, plan), [steps, plan]);
  return (
    <section className="step-section">
      <ol className="steps" aria-label={t('install.stepsLabel')}>
        {groups.map((group, index) => (
          <Group
            key={`${group.phase}-${index}`}
            group={group}
            isOpen={isOpen}
            titleOf={({ id }) => titles.get(id) ?? say(message(`step.${id}`))}
            nowMs={nowMs}
          />
        ))}
      </ol>
      <Button look="flat" icon={isOpen ? 'down' : 'right'} onPress={() => setOpen(!isOpen)}>
        {t(isOpen ? 'install.hideSteps' : 'install.showSteps')}
      </Button>
    </section>
  );
}
