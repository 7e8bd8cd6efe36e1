import { message } from '../../../core/messages/render.ts';
import type { StickJob } from '../../../core/stick/stick-job.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import { Note } from '../../ui/Note.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import type { ProgressBarProps } from '../../ui/ProgressBar.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { useDiskFacts } from '../disk/use-disk-facts.ts';

type Step = StickJob['steps'][number];

/** How a step looks: a stop that was asked for is no failure. */
type StepLook = Step['state'] | 'stopped';

const icons: Readonly<Record<StepLook, IconName>> = {
  waiting: 'dot',
  running: 'refresh',
  done: 'check',
  skipped: 'skip',
  failed: 'cross',
  stopped: 'stop',
};

function isStopped({ state }: StickJob): boolean {
  return state.kind === 'failed' && state.problem.code === 'stick-cancelled';
}

/** Bytes of all, how fast, and how long still, as far as that is known. */
function useFactsOf(): (progress: NonNullable<Step['progress']>, isMoving: boolean) => string {
  const { t, binarySize, joined } = useText();
  return ({ done, total, bytesPerSecond, remainingMs }, isMoving) => {
    const facts = [t('stick.bytes', { done: binarySize(done), total: binarySize(total ?? done) })];
    if (!isMoving) return joined(facts);
    if (bytesPerSecond !== null) facts.push(t('stick.rate', { rate: binarySize(bytesPerSecond) }));
    if (remainingMs !== null) {
      facts.push(t('stick.remaining', { count: Math.max(1, Math.ceil(remainingMs / 60_000)) }));
    }
    return joined(facts);
  };
}

function StepLine({ step, job }: { readonly step: Step; readonly job: StickJob }) {
  const { t, say } = useText();
  const look = step.state === 'failed' && isStopped(job) ? 'stopped' : step.state;
  const isCurrent = step.state === 'running';
  return (
    <li className={`step step-${look}`} {...(isCurrent ? { 'aria-current': 'step' } : {})}>
      <Icon name={icons[look]} className="step-icon" />
      <span className="step-title">{say(message(`stick.step.${step.id}`))}</span>
      <span className="visually-hidden">{t(`stick.stepStates.${look}`)}</span>
    </li>
  );
}

type BarLook = NonNullable<ProgressBarProps['look']>;

function barLook(job: StickJob): BarLook {
  if (job.state.kind === 'done') return 'finished';
  return job.state.kind === 'failed' && !isStopped(job) ? 'failed' : 'normal';
}

/** The bar of what runs: the share that the disk certainly has, or has given back. It stays where it ended. */
function Bar({ job }: { readonly job: StickJob }) {
  const { t, say } = useText();
  const factsOf = useFactsOf();
  const running = job.steps.find(({ state }) => state === 'running');
  const ended = job.steps.find(({ state }) => state === 'failed');
  const isDone = job.state.kind === 'done';
  const progress = (running ?? ended)?.progress ?? null;
  const share = isDone ? 1 : progress === null ? 0 : progress.done / (progress.total ?? 1);
  const label =
    running === undefined
      ? t(`stick.now.${job.state.kind}`)
      : say(message(`stick.step.${running.id}`));
  return (
    <>
      <ProgressBar
        label={label}
        share={share}
        text={progress === null ? '' : factsOf(progress, running !== undefined)}
        look={barLook(job)}
      />
      <p className="visually-hidden" role="status">
        {label}
      </p>
    </>
  );
}

/** How far the stick is, and how it ended. */
export function StickProgress() {
  const { t } = useText();
  const facts = useDiskFacts();
  const job = useApp((state) => state.stickJob);
  const retry = useApp((state) => state.retryStick);
  const { state, proposal } = job;
  if (proposal === null) return null;
  const name = proposal.image.label ?? proposal.image.path;
  return (
    <>
      <p>{t('stick.writing', { image: name, disk: facts.title(proposal.disk) })}</p>
      <Bar job={job} />
      {state.kind === 'done' ? (
        <Note kind="positive" title={t('stick.doneTitle')}>
          <p>{t(state.result.wasChecksumKnown ? 'stick.doneKnown' : 'stick.done')}</p>
          <p className="small quiet">
            {t('stick.sum')}
            <span className="stick-sum">
              <bdi>{state.result.sha256}</bdi>
            </span>
          </p>
        </Note>
      ) : null}
      {state.kind === 'failed' ? (
        <ProblemNote problem={state.problem} onRetry={() => void retry()} />
      ) : null}
      <ol className="steps" aria-label={t('install.stepsLabel')}>
        {job.steps.map((step) => (
          <StepLine key={step.id} step={step} job={job} />
        ))}
      </ol>
      {state.kind === 'running' ? <p className="quiet">{t('stick.leaveIt')}</p> : null}
    </>
  );
}
