import type { SizeBounds } from '../../../core/layout/layout.ts';
import { GIB } from '../../../core/sizes/units.ts';
import { useText } from '../../i18n/use-text.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { fromGib, gibAtLeast, gibAtMost, toGib } from './sizes.ts';
import { useFieldProblems } from './use-field-problems.ts';

export interface SizeFieldsProps {
  /** Whose size it is: its texts, and the rule that it may break. */
  readonly part: 'efi' | 'swap';
  readonly sizeBytes: number;
  readonly bounds: SizeBounds;
  /** More than this has to be typed: the slider is for the sizes that make sense. */
  readonly sliderEndBytes: number;
  readonly onChange: (sizeBytes: number) => void;
}

/** A size to type, the same as a slider, and why it cannot be smaller or larger. */
export function SizeFields({ part, sizeBytes, bounds, sliderEndBytes, onChange }: SizeFieldsProps) {
  const { t, say, binarySize } = useText();
  const problems = useFieldProblems();
  const minimum = gibAtLeast(bounds.minimumBytes);
  const sliderEnd = Math.max(minimum, gibAtMost(Math.min(bounds.maximumBytes, sliderEndBytes)));
  const common = {
    value: toGib(sizeBytes),
    onChange: (gib: number): void => {
      if (Number.isFinite(gib)) onChange(fromGib(gib));
    },
    minimum,
    step: 0.25,
  };
  return (
    <>
      <div className="size-row">
        <NumberField
          {...common}
          label={t(`${part}.size`)}
          unit="GiB"
          maximum={gibAtMost(bounds.maximumBytes)}
          problem={problems.ofRule(part)}
        />
        <Slider
          {...common}
          label={t(`${part}.slider`)}
          maximum={sliderEnd}
          minimumText={binarySize(bounds.minimumBytes)}
          maximumText={binarySize(sliderEnd * GIB)}
        />
      </div>
      <p className="quiet small">
        {say(bounds.minimumReason)} {say(bounds.maximumReason)}
      </p>
    </>
  );
}
