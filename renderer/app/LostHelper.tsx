import { MoreAbout } from '../features/problem/MoreAbout.tsx';
import { useText } from '../i18n/use-text.ts';
import { useApp, useAppStore } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { faceKind } from './face-kind.ts';

/** The privileged helper has gone by itself: say so, and where to look. */
export function LostHelper() {
  const { t, sayProblem, sayNext } = useText();
  const problem = useApp((state) => state.lostHelper);
  const setLostHelper = useApp((state) => state.setLostHelper);
  const store = useAppStore();
  const isManager = useApp((state) => faceKind(state) === 'manager');
  if (problem === null) return null;
  const close = (): void => setLostHelper(null);
  const look = (): void => {
    close();
    const { goTo, scan } = store.getState();
    if (isManager) void scan(true);
    else goTo('disk');
  };
  return (
    <Dialog
      role="alertdialog"
      title={sayProblem(problem)}
      onClose={close}
      buttons={
        <>
          <MoreAbout problem={problem} />
          <Button onPress={close}>{t('buttons.close')}</Button>
          <Button look="primary" onPress={look}>
            {t(isManager ? 'lost.scan' : 'lost.look')}
          </Button>
        </>
      }
    >
      <p>{sayNext(problem)}</p>
    </Dialog>
  );
}
