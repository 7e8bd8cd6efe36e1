import { MoreAbout } from '../features/problem/MoreAbout.tsx';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** The log can be saved from every page of both faces, so that it failed is said over all of them. */
export function LogNotSaved() {
  const { t, sayProblem, sayNext } = useText();
  const problem = useApp((state) => state.logProblem);
  const forget = useApp((state) => state.forgetLogProblem);
  const saveLog = useApp((state) => state.saveLog);
  if (problem === null) return null;
  return (
    <Dialog
      role="alertdialog"
      title={t('problem.logNotSaved')}
      onClose={forget}
      buttons={
        <>
          <MoreAbout problem={problem} />
          <Button onPress={forget}>{t('buttons.close')}</Button>
          <Button look="primary" icon="save" onPress={() => void saveLog()}>
            {t('problem.saveElsewhere')}
          </Button>
        </>
      }
    >
      <p>{sayProblem(problem)}</p>
      <p>{sayNext(problem)}</p>
    </Dialog>
  );
}
