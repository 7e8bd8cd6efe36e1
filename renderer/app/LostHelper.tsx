import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** The privileged helper has gone by itself: say so, and where to look. */
export function LostHelper() {
  const { t, sayProblem, sayNext } = useText();
  const problem = useApp((state) => state.lostHelper);
  const setLostHelper = useApp((state) => state.setLostHelper);
  const goTo = useApp((state) => state.goTo);
  if (problem === null) return null;
  const close = (): void => setLostHelper(null);
  const look = (): void => {
    close();
    goTo('disk');
  };
  return (
    <Dialog
      role="alertdialog"
      title={sayProblem(problem)}
      onClose={close}
      buttons={
        <>
          <Button onPress={close}>{t('buttons.close')}</Button>
          <Button look="primary" onPress={look}>
            {t('lost.look')}
          </Button>
        </>
      }
    >
      <p>{sayNext(problem)}</p>
    </Dialog>
  );
}
