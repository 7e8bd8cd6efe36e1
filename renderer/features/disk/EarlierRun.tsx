import { useState } from 'react';
import type { Problem } from '../../../core/errors/problem.ts';
import type { Beginning, RunStatus } from '../../../core/helper/verbs.ts';
import { message } from '../../../core/messages/render.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

function Buttons({ onProblem }: { readonly onProblem: (problem: Problem | null) => void }) {
  const { t } = useText();
  const beginning = useApp((state) => state.beginning);
  const setBeginning = useApp((state) => state.setBeginning);
  const cleanUp = useApp((state) => state.cleanUpEarlierRun);
  const [isCleaning, setCleaning] = useState(false);
  const choose = (choice: Beginning) => () => setBeginning(choice);
  const clean = async (): Promise<void> => {
    setCleaning(true);
    onProblem(await cleanUp());
    setCleaning(false);
  };
  const look = (choice: Beginning) => (beginning === choice ? 'primary' : 'normal');
  return (
    <>
      <Button look={look('continue')} onPress={choose('continue')}>
        {t('earlier.continue')}
      </Button>
      <Button look={look('start-over')} onPress={choose('start-over')}>
        {t('earlier.startOver')}
      </Button>
      <Button onPress={() => void clean()} isDisabled={isCleaning}>
        {t(isCleaning ? 'earlier.cleaning' : 'earlier.cleanUp')}
      </Button>
    </>
  );
}

/** An earlier run stopped before its end: take it up, start over, or give back what it holds. */
export function EarlierRun({ run }: { readonly run: RunStatus }) {
  const { t, say, sayProblem } = useText();
  const beginning = useApp((state) => state.beginning);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (run.state !== 'unfinished') return null;
  const where =
    run.interruptedStep === null
      ? t('earlier.between', { count: run.finishedSteps.length })
      : t('earlier.within', {
          count: run.finishedSteps.length,
          step: say(message(`step.${run.interruptedStep}`)),
        });
  return (
    <Note
      kind="warning"
      title={t('earlier.title', { device: run.device ?? '' })}
      actions={<Buttons onProblem={setProblem} />}
    >
      <p>{where}</p>
      {run.problem === null ? null : <p className="quiet">{sayProblem(run.problem)}</p>}
      {beginning === 'fresh' ? null : <p>{t(`earlier.chosen.${beginning}`)}</p>}
      {problem === null ? null : <p className="field-problem">{sayProblem(problem)}</p>}
    </Note>
  );
}
