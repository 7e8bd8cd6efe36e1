import { useState } from 'react';
import type { Remedy } from '../../../core/errors/codes.ts';
import { useText } from '../../i18n/use-text.ts';
import type { AppState } from '../../state/store.ts';
import { useAppStore } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';

async function chooseDiskAgain(state: AppState): Promise<void> {
  state.goTo('disk');
  await state.probeDisks();
}

/** What each remedy does. */
function act(state: AppState, remedy: Remedy): Promise<unknown> | void {
  switch (remedy) {
    case 'try-again':
    case 'continue':
      return state.restartInstall('continue');
    case 'start-over':
      return state.restartInstall('start-over');
    case 'clean-up':
      return state.cleanUp();
    case 'choose-disk':
      return chooseDiskAgain(state);
    case 'change-layout':
      if (state.job.state.kind === 'failed') state.setBeginning('start-over');
      return state.goTo('layout');
    case 'change-passphrase':
      // The disk may hold a container already that only needs its right passphrase.
      if (state.job.state.kind === 'failed') state.setBeginning('continue');
      state.forgetPassphrase();
      return state.goTo('passphrase');
    case 'change-system':
      // Another system is another plan, and only the same plan can be continued.
      if (state.job.state.kind === 'failed') state.setBeginning('start-over');
      return state.goTo('machine');
    case 'save-log':
      return state.saveLog();
    case 'restart-program':
      return state.quit();
    case 'scan-again':
      return state.scan(true);
    case 'choose-blank':
      // It may stand in the review of a change, which lies over the pages.
      state.closeChange();
      return state.openManagerPage('overview');
    case 'open-health':
      state.closeChange();
      return state.openManagerPage('health');
    case 'finish-change':
      return state.resumeUnfinished('finish');
    case 'undo-change':
      return state.resumeUnfinished('undo');
  }
}

export interface RemedyButtonProps {
  readonly remedy: Remedy;
  readonly isFirst: boolean;
  readonly onRetry?: () => void;
}

/** A remedy as a button; busy until it has been carried out. */
export function RemedyButton({ remedy, isFirst, onRetry }: RemedyButtonProps) {
  const { t } = useText();
  const store = useAppStore();
  const [isBusy, setBusy] = useState(false);
  const press = async (): Promise<void> => {
    if (remedy === 'try-again' && onRetry !== undefined) {
      onRetry();
      return;
    }
    setBusy(true);
    await act(store.getState(), remedy);
    setBusy(false);
  };
  return (
    <Button look={isFirst ? 'primary' : 'normal'} isDisabled={isBusy} onPress={() => void press()}>
      {t(`remedies.${remedy}`)}
    </Button>
  );
}
