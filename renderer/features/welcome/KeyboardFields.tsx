import type { Choices } from '../../../core/system/choices.ts';
import type { System } from '../../../core/spec/system.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ChoiceField } from '../machine/ChoiceField.tsx';
import { LocaleField } from '../machine/LocaleField.tsx';
import { useMachineProblems } from '../machine/use-machine-problems.ts';
import { layoutOptions, variantOptions } from './keyboard-options.ts';
import { TryField } from './TryField.tsx';

export interface KeyboardFieldsProps {
  readonly system: System;
  readonly choices: Choices;
}

function LayoutFields({ system, choices }: KeyboardFieldsProps) {
  const { t } = useText();
  const problems = useMachineProblems();
  const chooseKeyboard = useApp((state) => state.chooseKeyboard);
  const { layout, variant } = system.keyboard;
  const variants = variantOptions(choices, layout, t('keyboard.standard'));
  return (
    <>
      <ChoiceField
        label={t('keyboard.layout')}
        value={layout}
        options={layoutOptions(choices)}
        onChange={(name) => chooseKeyboard(name, '')}
        problem={problems.of('keyboard')}
      />
      {variants.length > 1 ? (
        <ChoiceField
          label={t('keyboard.variant')}
          // A list has no row without a name: the standard one stands for none.
          value={variant === '' ? 'standard' : variant}
          options={variants}
          onChange={(name) => chooseKeyboard(layout, name === 'standard' ? '' : name)}
        />
      ) : (
        <TextField
          label={t('keyboard.variant')}
          value={t('keyboard.standard')}
          onChange={ignore}
          isReadOnly
        />
      )}
    </>
  );
}

function ignore(): void {
  // A layout without variants has nothing to choose.
}

/** Language, layout, variant and console key map, chosen from what the machine has. */
export function KeyboardFields({ system, choices }: KeyboardFieldsProps) {
  const { t } = useText();
  const problems = useMachineProblems();
  const chooseKeyMap = useApp((state) => state.chooseKeyMap);
  const isApplied = useApp((state) => state.isKeyboardApplied);
  return (
    <>
      <div className="field-row">
        <LocaleField kind="locale" />
        <LayoutFields system={system} choices={choices} />
        <ChoiceField
          label={t('keyboard.keyMap')}
          value={system.keyboard.consoleKeyMap}
          options={choices.consoleKeyMaps.map((id) => ({ id, text: id }))}
          onChange={chooseKeyMap}
          problem={problems.of('console-key-map')}
        />
      </div>
      <p className="quiet small">{t('keyboard.keyMapWhy')}</p>
      <TryField />
      <p className="quiet small" role="status">
        {isApplied === null ? '' : t(isApplied ? 'keyboard.applied' : 'keyboard.notApplied')}
      </p>
    </>
  );
}
