import { useEffect } from 'react';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { later } from '../../ui/later.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

function Waiting() {
  const { t } = useText();
  return (
    <>
      <p className="quiet">{t('keyboard.loading')}</p>
      <Skeleton label={t('keyboard.loadingLabel')} rows={2} />
    </>
  );
}

const KeyboardFields = later(
  async () => (await import('./KeyboardFields.tsx')).KeyboardFields,
  <Waiting />,
);

/** Which keyboard is typed on: here, and at boot, where the passphrase is asked for. */
export function KeyboardSection() {
  const { t } = useText();
  const choices = useApp((state) => state.choices);
  const system = useApp((state) => state.system);
  const loadChoices = useApp((state) => state.loadChoices);
  useEffect(() => {
    if (choices.kind === 'unasked') void loadChoices();
  }, [choices.kind, loadChoices]);
  return (
    <section className="form-section">
      <h2>{t('keyboard.title')}</h2>
      {choices.kind === 'failed' ? (
        <LoadFailed problem={choices.problem} onRetry={() => void loadChoices()} />
      ) : choices.kind === 'loaded' && system !== null ? (
        <KeyboardFields system={system} choices={choices.value} />
      ) : (
        <Waiting />
      )}
    </section>
  );
}
