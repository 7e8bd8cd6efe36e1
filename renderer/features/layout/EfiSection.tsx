import { efiBounds } from '../../../core/layout/compute.ts';
import { GIB } from '../../../core/sizes/units.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { SizeFields } from './SizeFields.tsx';

const sliderEndBytes = 8 * GIB;

/** How large the EFI partition is, and why. */
export function EfiSection() {
  const { t } = useText();
  const spec = useApp((state) => state.spec);
  const setEfi = useApp((state) => state.setEfi);
  if (spec === null) return null;
  return (
    <section className="form-section">
      <p className="quiet">{t('efi.why')}</p>
      <SizeFields
        part="efi"
        sizeBytes={spec.layout.efi.sizeBytes}
        bounds={efiBounds(spec)}
        sliderEndBytes={sliderEndBytes}
        onChange={(sizeBytes) => setEfi({ sizeBytes })}
      />
    </section>
  );
}
