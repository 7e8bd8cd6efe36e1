import { useState } from 'react';
import type { Remedy } from '../../../core/errors/codes.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAppStore } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { remedyAction } from '../problem/remedy-actions.ts';
import { useWindowFace } from '../problem/use-window-face.ts';
import { SaveLogButton } from './SaveLogButton.tsx';

export interface RemedyButtonProps {
  readonly remedy: Remedy;
  readonly isFirst: boolean;
  readonly onRetry?: () => void;
}

/** A remedy as a button; busy until it has been carried out. */
export function RemedyButton({ remedy, isFirst, onRetry }: RemedyButtonProps) {
  const { t } = useText();
  const store = useAppStore();
  const face = useWindowFace();
  const [isBusy, setBusy] = useState(false);
  const action = remedyAction(face, remedy);
  if (remedy === 'save-log') return <SaveLogButton look={isFirst ? 'primary' : 'normal'} />;
  if (action === null) return null;
  const press = async (): Promise<void> => {
    if (remedy === 'try-again' && onRetry !== undefined) {
      onRetry();
      return;
    }
    setBusy(true);
    await action(store.getState());
    setBusy(false);
  };
  return (
    <Button look={isFirst ? 'primary' : 'normal'} isDisabled={isBusy} onPress={() => void press()}>
      {t(`remedies.${remedy}`)}
    </Button>
  );
}
