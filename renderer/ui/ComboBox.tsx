import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { Icon } from './Icon.tsx';
import type { SelectOption } from './Select.tsx';

export interface ComboBoxProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption<string>[];
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly problem?: string | null;
  /** Of the button that opens the list, for who cannot see its arrow. */
  readonly openLabel: string;
  /** Said in the list when nothing fits what was typed. */
  readonly emptyText: string;
}

/** Height of a row of the list in pixels; only the rows in view are in the document. */
const rowPixels = 30;

function Options({ emptyText }: { readonly emptyText: string }) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: rowPixels }}>
      <ListBox<SelectOption<string>>
        className="menu combo-menu"
        renderEmptyState={() => <div className="combo-empty quiet">{emptyText}</div>}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.text} className="menu-item combo-item">
            {option.text}
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

function Hints({ description, problem }: Pick<ComboBoxProps, 'description' | 'problem'>) {
  return (
    <>
      {description === undefined ? null : (
        <Text slot="description" className="quiet small">
          {description}
        </Text>
      )}
      {problem === undefined || problem === null ? null : (
        <Text slot="errorMessage" className="field-problem">
          {problem}
        </Text>
      )}
    </>
  );
}

/**
 * One of many, found by typing a part of it. What is typed and fits nothing is not taken: the field
 * goes back to what was chosen.
 */
export function ComboBox(props: ComboBoxProps) {
  const { label, value, options, onChange, problem = null } = props;
  return (
    <AriaComboBox
      className="field combo"
      defaultItems={options}
      value={value}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
      isInvalid={problem !== null}
      allowsEmptyCollection
    >
      <Label className="field-label">{label}</Label>
      <div className="combo-row">
        <Input
          className="input"
          spellCheck="false"
          onFocus={(event) => event.currentTarget.select()}
        />
        <AriaButton className="stepper-button combo-button" aria-label={props.openLabel}>
          <Icon name="down" />
        </AriaButton>
      </div>
      <Hints problem={problem} {...pickDescription(props)} />
      <Popover className="popover">
        <Options emptyText={props.emptyText} />
      </Popover>
    </AriaComboBox>
  );
}

function pickDescription({ description }: ComboBoxProps): Pick<ComboBoxProps, 'description'> {
  return description === undefined ? {} : { description };
}
