import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import type { ButtonProps } from '../../ui/Button.tsx';

/** Saves the log and says where it lies. That it could not be saved is told over the page. */
export function SaveLogButton({ look = 'normal' }: Pick<ButtonProps, 'look'>) {
  const { t } = useText();
  const saveLog = useApp((state) => state.saveLog);
  const [isBusy, setBusy] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const press = async (): Promise<void> => {
    setBusy(true);
    setPath(await saveLog());
    setBusy(false);
  };
  return (
    <>
      <Button icon="save" look={look} isDisabled={isBusy} onPress={() => void press()}>
        {t('remedies.save-log')}
      </Button>
      <span className="quiet small saved-log" role="status">
        {path === null ? '' : t('problem.saved', { path })}
      </span>
    </>
  );
}
