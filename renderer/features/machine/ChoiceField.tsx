import { useText } from '../../i18n/use-text.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import type { SelectOption } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption<string>[];
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly problem?: string | null;
}

/** A choice among what the machine has; where it does not say what that is, a text. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { t } = useText();
  const { options, value } = props;
  if (options.length === 0) return <TextField {...props} isFixed />;
  // What was proposed stays in the list even if the machine does not list it.
  const all = options.some(({ id }) => id === value)
    ? options
    : [{ id: value, text: value }, ...options];
  return (
    <ComboBox
      {...props}
      options={all}
      openLabel={t('choice.open', { label: props.label })}
      emptyText={t('choice.nothing')}
    />
  );
}
