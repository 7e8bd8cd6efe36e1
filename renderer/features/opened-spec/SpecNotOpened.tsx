import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MoreAbout } from '../problem/MoreAbout.tsx';

/** A file can be opened while any page of both faces is shown, so that it failed is said over all of them. */
export function SpecNotOpened() {
  const { t, sayProblem, sayNext } = useText();
  const problem = useApp((state) => state.openedSpecProblem);
  const forget = useApp((state) => state.forgetOpenedSpecProblem);
  if (problem === null) return null;
  return (
    <Dialog
      role="alertdialog"
      title={t('welcome.openedFailed')}
      onClose={forget}
      buttons={
        <>
          <MoreAbout problem={problem} />
          <Button look="primary" onPress={forget}>
            {t('buttons.close')}
          </Button>
        </>
      }
    >
      <p>{sayProblem(problem)}</p>
      <p>{sayNext(problem)}</p>
    </Dialog>
  );
}
