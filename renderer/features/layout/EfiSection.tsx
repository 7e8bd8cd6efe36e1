import { efiBounds } from '../../../core/layout/compute.ts';
import { GIB } from '../../../core/sizes/units.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { fromGib, gibAtLeast, gibAtMost, toGib } from './sizes.ts';
import { useFieldProblems } from './use-field-problems.ts';

/** More than this has to be typed: the slider is for the sizes that make sense. */
const sliderEndBytes = 8 * GIB;

/** How large the EFI partition is, and why. */
export function EfiSection() {
  const { t, say, binarySize } = useText();
  const problems = useFieldProblems();
  const spec = useApp((state) => state.spec);
  const setEfi = useApp((state) => state.setEfi);
  if (spec === null) return null;
  const bounds = efiBounds(spec);
  const minimum = gibAtLeast(bounds.minimumBytes);
  const sliderEnd = Math.max(minimum, gibAtMost(Math.min(bounds.maximumBytes, sliderEndBytes)));
  const value = toGib(spec.layout.efi.sizeBytes);
  const change = (gib: number): void => {
    if (Number.isFinite(gib)) setEfi({ sizeBytes: fromGib(gib) });
  };
  return (
    <section className="form-section">
      <p className="quiet">{t('efi.why')}</p>
      <div className="size-row">
        <NumberField
          label={t('efi.size')}
          unit="GiB"
          value={value}
          onChange={change}
          minimum={minimum}
          maximum={gibAtMost(bounds.maximumBytes)}
          step={0.25}
          problem={problems.ofRule('efi')}
        />
        <Slider
          label={t('efi.slider')}
          value={value}
          onChange={change}
          minimum={minimum}
          maximum={sliderEnd}
          step={0.25}
          minimumText={binarySize(bounds.minimumBytes)}
          maximumText={binarySize(sliderEnd * GIB)}
        />
      </div>
      <p className="quiet small">
        {say(bounds.minimumReason)} {say(bounds.maximumReason)}
      </p>
    </section>
  );
}
