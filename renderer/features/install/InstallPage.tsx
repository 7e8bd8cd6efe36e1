import { hasProof } from '../../app/journey.ts';
import { NextButton } from '../../app/NextButton.tsx';
import { Page } from '../../app/Page.tsx';
import type { Step } from '../../../core/plan/plan.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { CancelButton } from './CancelButton.tsx';
import { LogPanel } from './LogPanel.tsx';
import { RunProgress, RunRemarks } from './RunState.tsx';
import { StepList } from './StepList.tsx';
import './install.css';

const noSteps: readonly Step[] = [];

/** The run: how far it is, what it does, and what to do when it stops. */
export function InstallPage() {
  const { t } = useText();
  const state = useApp((all) => all.job.state);
  const plan = useApp((all) => (all.review.kind === 'open' ? all.review.plan.steps : noSteps));
  const isProven = useApp(hasProof);
  const goTo = useApp((all) => all.goTo);
  const isCancelling = state.kind === 'running' && state.isCancelling;
  return (
    <Page
      id="install"
      title={t('install.title')}
      next={isProven ? <NextButton onPress={() => goTo('proof')} /> : <CancelButton plan={plan} />}
      excuse={isCancelling ? t('cancel.stopping') : null}
    >
      {state.kind === 'idle' ? (
        <Note kind="information" title={t('install.idle')} />
      ) : (
        <>
          <p>{t('install.intro')}</p>
          <RunProgress plan={plan} />
          <RunRemarks />
          <StepList plan={plan} />
          <LogPanel />
        </>
      )}
    </Page>
  );
}
