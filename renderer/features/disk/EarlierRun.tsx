import { useState } from 'react';
import type { Problem } from '../../../core/errors/problem.ts';
import type { Beginning, RunStatus } from '../../../core/helper/verbs.ts';
import { message } from '../../../core/messages/render.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

interface ButtonsProps {
  readonly onProblem: (problem: Problem | null) => void;
}

/** Gives back what the run holds; the data stays. */
function CleanUpButton({ onProblem }: ButtonsProps) {
  const { t } = useText();
  const cleanUp = useApp((state) => state.cleanUpEarlierRun);
  const [isCleaning, setCleaning] = useState(false);
  const clean = async (): Promise<void> => {
    setCleaning(true);
    onProblem(await cleanUp());
    setCleaning(false);
  };
  return (
    <Button onPress={() => void clean()} isDisabled={isCleaning}>
      {t(isCleaning ? 'earlier.cleaning' : 'earlier.cleanUp')}
    </Button>
  );
}

function Buttons({ onProblem }: ButtonsProps) {
  const { t } = useText();
  const beginning = useApp((state) => state.beginning);
  const setBeginning = useApp((state) => state.setBeginning);
  const choose = (choice: Beginning) => () => setBeginning(choice);
  const look = (choice: Beginning) => (beginning === choice ? 'primary' : 'normal');
  return (
    <>
      <Button look={look('continue')} onPress={choose('continue')}>
        {t('earlier.continue')}
      </Button>
      <Button look={look('start-over')} onPress={choose('start-over')}>
        {t('earlier.startOver')}
      </Button>
      <CleanUpButton onProblem={onProblem} />
    </>
  );
}

/** An earlier run is over, but its disk is still mounted: it can be given back from here. */
function FinishedRun({ disk }: { readonly disk: string }) {
  const { t, sayProblem } = useText();
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <Note
      kind="information"
      title={t('earlier.mounted', { device: disk })}
      actions={<CleanUpButton onProblem={setProblem} />}
    >
      <p>{t('earlier.mountedText')}</p>
      {problem === null ? null : <p className="field-problem">{sayProblem(problem)}</p>}
    </Note>
  );
}

interface EarlierRunProps {
  readonly run: RunStatus;
  /** Whether it still has a disk open. */
  readonly isHeld: boolean;
}

/** An earlier run stopped before its end: take it up, start over, or give back what it holds. */
export function EarlierRun({ run, isHeld }: EarlierRunProps) {
  const { t, say, sayProblem } = useText();
  const beginning = useApp((state) => state.beginning);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (run.state === 'finished' && isHeld) return <FinishedRun disk={run.device ?? ''} />;
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
