import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly minimumText: string;
  readonly maximumText: string;
}

/** A coarse way to the same value that a number field beside it holds exactly. */
export function Slider(props: SliderProps) {
  return (
    <div className="slider-with-ends">
      <AriaSlider
        className="slider"
        aria-label={props.label}
        value={Math.min(props.value, props.maximum)}
        onChange={(value: number | number[]) =>
          props.onChange(typeof value === 'number' ? value : (value[0] ?? 0))
        }
        minValue={props.minimum}
        maxValue={props.maximum}
        step={props.step}
      >
        <SliderTrack className="slider-track">
          {({ state }) => (
            <>
              <div className="slider-rail" />
              <div
                className="slider-fill"
                style={{ inlineSize: `${state.getThumbPercent(0) * 100}%` }}
              />
              <SliderThumb className="slider-thumb" />
            </>
          )}
        </SliderTrack>
      </AriaSlider>
      <div className="slider-ends quiet small numbers" aria-hidden="true">
        <span>{props.minimumText}</span>
        <span>{props.maximumText}</span>
      </div>
    </div>
  );
}
