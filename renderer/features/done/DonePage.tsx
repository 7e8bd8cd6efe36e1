import { useState } from 'react';
import { Page } from '../../app/Page.tsx';
import type { Step } from '../../../core/plan/plan.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { InstalledMap } from './InstalledMap.tsx';
import { VerifiedList } from './VerifiedList.tsx';
import './done.css';

const noSteps: readonly Step[] = [];

function useClosing() {
  const cleanUp = useApp((state) => state.cleanUp);
  const quit = useApp((state) => state.quit);
  const [isClosing, setClosing] = useState(false);
  const close = async (isCleaned: boolean): Promise<void> => {
    setClosing(true);
    if (!isCleaned || (await cleanUp())) await quit();
    setClosing(false);
  };
  return { isClosing, close };
}

function CloseButtons() {
  const { t } = useText();
  const { isClosing, close } = useClosing();
  return (
    <>
      <Button isDisabled={isClosing} onPress={() => void close(false)}>
        {t('done.leaveMounted')}
      </Button>
      <Button look="primary" isDisabled={isClosing} onPress={() => void close(true)}>
        {t('done.cleanUpAndClose')}
      </Button>
    </>
  );
}

/** What was made, what of it was verified, and what is to do next. */
export function DonePage() {
  const { t } = useText();
  const state = useApp((all) => all.job.state);
  const refusal = useApp((all) => all.jobRefusal);
  const plan = useApp((all) => (all.review.kind === 'open' ? all.review.plan.steps : noSteps));
  const goTo = useApp((all) => all.goTo);
  const target = state.kind === 'done' ? state.target : '/mnt';
  return (
    <Page id="done" title={t('done.title')} isWide next={<CloseButtons />}>
      <p>{t('done.summary', { target })}</p>
      <InstalledMap />
      <Note
        kind="information"
        title={t('done.notYetTitle')}
        actions={<Button onPress={() => goTo('install')}>{t('done.showRun')}</Button>}
      >
        <p>{t('done.notYet', { target })}</p>
      </Note>
      {refusal === null ? null : <ProblemNote problem={refusal} />}
      <VerifiedList plan={plan} />
    </Page>
  );
}
