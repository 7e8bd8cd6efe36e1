import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { ChangeOutcome } from './ChangeOutcome.tsx';
import { ChangeSteps } from './ChangeSteps.tsx';
import { StoppedNote } from './StoppedNote.tsx';
import { useChangeTitle } from './use-change-title.ts';

function Bar() {
  const { t, say } = useText();
  const { steps, state } = useApp((all) => all.changeJob);
  const finished = steps.filter((step) => step.state === 'done' || step.state === 'skipped').length;
  const running = steps.find((step) => step.state === 'running');
  const label = running === undefined ? t(`change.now.${state}`) : say(running.title);
  const looks = { idle: 'normal', running: 'normal', failed: 'failed', done: 'finished' } as const;
  return (
    <>
      <ProgressBar
        label={label}
        share={steps.length === 0 ? 0 : finished / steps.length}
        text={t('install.stepsDone', { finished, total: steps.length })}
        look={looks[state]}
      />
      <p className="visually-hidden" role="status">
        {label}
      </p>
    </>
  );
}

/** What is to say beside the steps: how it ended, or why it stopped and what can be done. */
function Remarks() {
  const { t } = useText();
  const { state, problem, status } = useApp((all) => all.changeJob);
  const refusal = useApp((all) => all.changeRefusal);
  const retry = useApp((all) => all.retryChange);
  return (
    <>
      {refusal === null ? null : <ProblemNote problem={refusal} onRetry={() => void retry()} />}
      {state === 'failed' && problem !== null ? (
        <StoppedNote problem={problem} status={status} />
      ) : state !== 'running' && status !== null ? (
        <ChangeOutcome status={status} />
      ) : null}
      {state === 'running' ? <p className="quiet">{t('change.canLeave')}</p> : null}
    </>
  );
}

function Log() {
  const { t } = useText();
  const log = useApp((state) => state.changeJob.log);
  if (log.length === 0) return null;
  return (
    <Disclosure title={t('change.log', { count: log.length })}>
      <pre className="commands change-log" tabIndex={0} role="log" aria-live="off">
        {log.join('\n')}
      </pre>
    </Disclosure>
  );
}

/** How far a change is, and how it ended. Closing it stops nothing. */
export function ChangeProgress() {
  const { t } = useText();
  const title = useChangeTitle();
  const { steps, state } = useApp((all) => all.changeJob);
  const close = useApp((all) => all.closeChange);
  return (
    <Dialog
      size="large"
      title={title}
      onClose={close}
      buttons={
        <Button look={state === 'done' ? 'primary' : 'normal'} onPress={close}>
          {t(state === 'running' ? 'change.hide' : 'buttons.close')}
        </Button>
      }
    >
      <Bar />
      <Remarks />
      {steps.length === 0 ? (
        <Skeleton label={t('change.beginning')} rows={3} />
      ) : (
        <ChangeSteps steps={steps} />
      )}
      <Log />
    </Dialog>
  );
}
