import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { Text } from 'react-aria-components/Text';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly problem?: string | null;
  readonly isFixed?: boolean;
  readonly isReadOnly?: boolean;
  /** In a table row the label is heard but not drawn. */
  readonly isLabelHidden?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { label, problem = null, isFixed = false, isLabelHidden = false } = props;
  return (
    <AriaTextField
      className={`field ${isFixed ? 'field-fixed' : ''}`}
      value={props.value}
      onChange={props.onChange}
      isInvalid={problem !== null}
      isReadOnly={props.isReadOnly ?? false}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Input className="input" spellCheck="false" autoComplete="off" />
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
    </AriaTextField>
  );
}
