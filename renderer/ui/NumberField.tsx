import { Button as AriaButton } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import { Icon } from './Icon.tsx';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  /** Written after the field; part of what a screen reader says. */
  readonly unit?: string;
  readonly description?: string;
  readonly problem?: string | null;
}

/** A typed number with steppers. The value changes when the field is left or a stepper pressed. */
export function NumberField(props: NumberFieldProps) {
  const { label, unit, problem = null } = props;
  return (
    <AriaNumberField
      className="field"
      value={props.value}
      onChange={props.onChange}
      minValue={props.minimum}
      maxValue={props.maximum}
      step={props.step}
      isInvalid={problem !== null}
    >
      <Label className="field-label">{unit === undefined ? label : `${label} (${unit})`}</Label>
      <Group className="stepper">
        <Input className="input numbers" />
        <AriaButton slot="decrement" className="stepper-button">
          <Icon name="minus" />
        </AriaButton>
        <AriaButton slot="increment" className="stepper-button">
          <Icon name="plus" />
        </AriaButton>
      </Group>
      {props.description === undefined ? null : (
        <Text slot="description" className="quiet small">
          {props.description}
        </Text>
      )}
      {problem === null ? null : (
        <Text slot="errorMessage" className="field-problem">
          {problem}
        </Text>
      )}
    </AriaNumberField>
  );
}
