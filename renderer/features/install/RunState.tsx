import type { Step } from '../../../core/plan/plan.ts';
import { message } from '../../../core/messages/render.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { BuildProgress } from './BuildProgress.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { progressOf } from './progress.ts';
import { RemedyButton } from './RemedyButton.tsx';

/** The bar: the share of the steps that are finished, and the sentence of the one that runs. */
export function RunProgress({ plan }: { readonly plan: readonly Step[] }) {
  const { t, say } = useText();
  const job = useApp((state) => state.job);
  const { finished, total, share, running } = progressOf(job);
  const planned = plan.find(({ id }) => id === running?.id);
  const now =
    running === null
      ? t(`install.now.${job.state.kind}`)
      : say(planned?.title ?? message(`step.${running.id}`));
  const isFailed = job.state.kind === 'failed' && job.state.problem.code !== 'cancelled';
  const look = isFailed ? 'failed' : job.state.kind === 'done' ? 'finished' : 'normal';
  return (
    <>
      <ProgressBar
        label={now}
        share={share}
        text={t('install.stepsDone', { finished, total })}
        look={look}
      />
      <BuildProgress />
      <p className="visually-hidden" role="status">
        {now}
      </p>
    </>
  );
}

/** What is to say beside the progress: a failure with its remedies, or that all was given back. */
export function RunRemarks() {
  const { t } = useText();
  const state = useApp((all) => all.job.state);
  const refusal = useApp((all) => all.jobRefusal);
  return (
    <>
      {state.kind === 'failed' ? <ProblemNote problem={state.problem} /> : null}
      {refusal === null ? null : <ProblemNote problem={refusal} />}
      {state.kind === 'cleaned-up' ? (
        <Note
          kind="positive"
          title={t('install.cleanedUp')}
          actions={
            <>
              <RemedyButton remedy="start-over" isFirst />
              <RemedyButton remedy="choose-disk" isFirst={false} />
              <RemedyButton remedy="save-log" isFirst={false} />
            </>
          }
        >
          <p>{t('install.cleanedUpText')}</p>
        </Note>
      ) : null}
    </>
  );
}
