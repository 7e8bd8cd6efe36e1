import { useEffect } from 'react';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import type { Choices } from '../../../core/system/choices.ts';
import type { System } from '../../../core/spec/system.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChoiceField } from '../machine/ChoiceField.tsx';
import { LocaleField } from '../machine/LocaleField.tsx';
import { useMachineProblems } from '../machine/use-machine-problems.ts';
import { layoutOptions, variantOptions } from './keyboard-options.ts';
import { TryField } from './TryField.tsx';

interface FieldsProps {
  readonly system: System;
  readonly choices: Choices;
}

function LayoutFields({ system, choices }: FieldsProps) {
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

function Fields({ system, choices }: FieldsProps) {
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

/** Which keyboard is typed on: here, and at boot, where the passphrase is asked for. */
export function KeyboardSection() {
  const { t } = useText();
  const choices = useApp((state) => state.choices);
  const system = useApp((state) => state.system);
  const loadChoices = useApp((state) => state.loadChoices);
  useEffect(() => {
    if (choices.kind === 'unasked') void loadChoices();
  }, [choices.kind, loadChoices]);
  return (
    <section className="form-section">
      <h2>{t('keyboard.title')}</h2>
      {choices.kind === 'failed' ? (
        <LoadFailed problem={choices.problem} onRetry={() => void loadChoices()} />
      ) : choices.kind === 'loaded' && system !== null ? (
        <Fields system={system} choices={choices.value} />
      ) : (
        <>
          <p className="quiet">{t('keyboard.loading')}</p>
          <Skeleton label={t('keyboard.loadingLabel')} rows={2} />
        </>
      )}
    </section>
  );
}
