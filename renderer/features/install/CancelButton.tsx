import { useState } from 'react';
import type { Step } from '../../../core/plan/plan.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { stopPoint } from './progress.ts';

interface ConfirmProps {
  readonly plan: readonly Step[];
  readonly onClose: () => void;
}

function Confirm({ plan, onClose }: ConfirmProps) {
  const { t, say } = useText();
  const job = useApp((state) => state.job);
  const cancel = useApp((state) => state.cancelInstall);
  const point = stopPoint(job, plan);
  const stop = (): void => {
    onClose();
    void cancel();
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('cancel.title')}
      onClose={onClose}
      buttons={
        <>
          <Button look="primary" onPress={onClose}>
            {t('cancel.goOn')}
          </Button>
          {point === null ? null : <Button onPress={stop}>{t('cancel.stop')}</Button>}
        </>
      }
    >
      {point === null ? (
        <p>{t('cancel.tooLate')}</p>
      ) : (
        <>
          <p>{t('cancel.after', { step: say(point.step.title) })}</p>
          <p>{t('cancel.state', { state: say(point.state) })}</p>
        </>
      )}
    </Dialog>
  );
}

/** Asks to stop; the run then stops at the next point where the disk is left in a known state. */
export function CancelButton({ plan }: { readonly plan: readonly Step[] }) {
  const { t } = useText();
  const state = useApp((all) => all.job.state);
  const [isAsking, setAsking] = useState(false);
  if (state.kind !== 'running') return null;
  return (
    <>
      <Button
        icon="stop"
        isDisabled={state.isCancelling}
        onPress={() => setAsking(true)}
        describedBy="page-excuse"
      >
        {t('cancel.button')}
      </Button>
      {isAsking ? <Confirm plan={plan} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
