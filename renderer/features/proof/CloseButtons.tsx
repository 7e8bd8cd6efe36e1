import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import type { Verdict } from './proof.ts';

function useClosing() {
  const cleanUp = useApp((state) => state.cleanUp);
  const quit = useApp((state) => state.quit);
  const restart = useApp((state) => state.restartComputer);
  const [isBusy, setBusy] = useState(false);
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  return {
    isBusy,
    leave: (): void => void during(quit),
    close: (): void =>
      void during(async () => {
        if (await cleanUp()) await quit();
      }),
    restart: (): void => void during(restart),
  };
}

/**
 * The ways out. Restarting is offered first, but not into something that failed its proof, and not in
 * a rehearsal, where there is nothing to restart.
 */
export function CloseButtons({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useText();
  const { isBusy, leave, close, restart } = useClosing();
  const isRehearsal = useApp((state) => state.application?.isRehearsal ?? false);
  const canRestart = !isRehearsal && (verdict === 'proven' || verdict === 'partly');
  return (
    <>
      <Button isDisabled={isBusy} onPress={leave}>
        {t('done.leaveMounted')}
      </Button>
      <Button
        look={canRestart || verdict === 'failed' ? 'normal' : 'primary'}
        isDisabled={isBusy}
        onPress={close}
      >
        {t('done.cleanUpAndClose')}
      </Button>
      {verdict === 'disk-only' ? null : (
        <Button
          look={canRestart ? 'primary' : 'normal'}
          isDisabled={isBusy || !canRestart}
          onPress={restart}
          describedBy="page-excuse"
        >
          {t('proof.restart')}
        </Button>
      )}
    </>
  );
}
