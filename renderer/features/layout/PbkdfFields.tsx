import type { InstallSpec } from '../../../core/spec/spec.ts';
import { KIB } from '../../../core/sizes/units.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Switch } from '../../ui/Switch.tsx';

type Pbkdf = InstallSpec['encryption']['pbkdf'];

/** What is proposed when one takes the key derivation into one's own hands: cryptsetup's defaults. */
const proposed = { memoryKiB: KIB * KIB, iterationTimeMs: 2000 };

/** How costly it is to guess the passphrase; left to cryptsetup unless one says otherwise. */
export function PbkdfFields({ pbkdf }: { readonly pbkdf: Pbkdf }) {
  const { t } = useText();
  const setPbkdf = useApp((state) => state.setPbkdf);
  const change = (part: Partial<typeof proposed>): void =>
    setPbkdf({ ...proposed, ...pbkdf, ...part });
  return (
    <>
      <Switch
        isOn={pbkdf === undefined}
        onChange={(isLeft) => setPbkdf(isLeft ? undefined : proposed)}
        explanation={t('advanced.pbkdfWhy')}
      >
        {t('advanced.pbkdf')}
      </Switch>
      {pbkdf === undefined ? null : (
        <div className="field-row">
          <NumberField
            label={t('advanced.memory')}
            unit="MiB"
            value={(pbkdf.memoryKiB ?? proposed.memoryKiB) / KIB}
            onChange={(mib) => {
              if (Number.isFinite(mib)) change({ memoryKiB: Math.round(mib * KIB) });
            }}
            minimum={1}
            maximum={4096}
            step={64}
          />
          <NumberField
            label={t('advanced.time')}
            unit="ms"
            value={pbkdf.iterationTimeMs ?? proposed.iterationTimeMs}
            onChange={(time) => {
              if (Number.isFinite(time)) change({ iterationTimeMs: Math.round(time) });
            }}
            minimum={100}
            maximum={60_000}
            step={100}
          />
        </div>
      )}
    </>
  );
}
