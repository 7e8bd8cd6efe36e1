import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';

/** When the root was looked at, and the way to look again. */
export function ScanButton() {
  const { t, locale } = useText();
  const atMs = useApp((state) => loadedOf(state.summary)?.scannedAtMs ?? null);
  const isScanning = useApp((state) => state.isScanning);
  const scan = useApp((state) => state.scan);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  return (
    <>
      <span className="quiet small" role="status">
        {isScanning
          ? t('overview.scanning')
          : atMs === null
            ? ''
            : t('overview.asOf', { time: time.format(atMs) })}
      </span>
      <Button icon="refresh" onPress={() => void scan(true)} isDisabled={isScanning}>
        {t('overview.scan')}
      </Button>
    </>
  );
}
