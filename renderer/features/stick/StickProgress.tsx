import { message } from '../../../core/messages/render.ts';
import type { StickJob } from '../../../core/stick/stick-job.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import { Note } from '../../ui/Note.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { useDiskFacts } from '../disk/use-disk-facts.ts';

type Step = StickJob['steps'][number];

const icons: Readonly<Record<Step['state'], IconName>> = {
  waiting: 'clock',
  running: 'right',
  done: 'check',
  skipped: 'check',
  failed: 'cross',
};

/** Bytes of all, how fast, and how long still, as far as that is known. */
function useFactsOf(): (progress: NonNullable<Step['progress']>) => string {
  const { t, binarySize, joined } = useText();
  return ({ done, total, bytesPerSecond, remainingMs }) => {
    const facts = [t('stick.bytes', { done: binarySize(done), total: binarySize(total ?? done) })];
    if (bytesPerSecond !== null) facts.push(t('stick.rate', { rate: binarySize(bytesPerSecond) }));
    if (remainingMs !== null) {
      facts.push(t('stick.remaining', { count: Math.max(1, Math.ceil(remainingMs / 60_000)) }));
    }
    return joined(facts);
  };
}

function StepLine({ step }: { readonly step: Step }) {
  const { t, say } = useText();
  return (
    <li className={`stick-step is-${step.state}`}>
      <Icon name={icons[step.state]} />
      <span>{say(message(`stick.step.${step.id}`))}</span>
      <span className="visually-hidden">{t(`stick.stepStates.${step.state}`)}</span>
    </li>
  );
}

/** The bar of what runs: the share that the disk certainly has, or has given back. */
function Bar({ job }: { readonly job: StickJob }) {
  const { t, say } = useText();
  const factsOf = useFactsOf();
  const running = job.steps.find(({ state }) => state === 'running');
  const isDone = job.state.kind === 'done';
  const progress = running?.progress ?? null;
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
        text={progress === null ? '' : factsOf(progress)}
        look={isDone ? 'finished' : job.state.kind === 'failed' ? 'failed' : 'normal'}
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
  const leave = useApp((state) => state.leaveStick);
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
            {t('stick.sum')} <bdi className="stick-sum">{state.result.sha256}</bdi>
          </p>
        </Note>
      ) : null}
      {state.kind === 'failed' ? (
        <ProblemNote problem={state.problem} onRetry={() => void leave()} />
      ) : null}
      <ol className="stick-steps">
        {job.steps.map((step) => (
          <StepLine key={step.id} step={step} />
        ))}
      </ol>
      {state.kind === 'running' ? <p className="quiet">{t('stick.leaveIt')}</p> : null}
    </>
  );
}
