import { useMemo } from 'react';
import type { System } from '../../../core/spec/system.ts';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { LocaleField } from './LocaleField.tsx';
import { useMachineProblems } from './use-machine-problems.ts';

const noZones: readonly string[] = [];

function ZoneField({ value }: { readonly value: string }) {
  const { t } = useText();
  const problems = useMachineProblems();
  const change = useApp((state) => state.changeSystem);
  const zones = useApp((state) => loadedOf(state.choices)?.timeZones ?? noZones);
  // Found by typing "new york", whatever stands between the words in the database.
  const options = useMemo(
    () => zones.map((id) => ({ id, text: id.replaceAll('_', ' ') })),
    [zones],
  );
  return (
    <ChoiceField
      label={t('machine.timeZone')}
      value={value}
      options={options}
      onChange={(timeZone) => change({ timeZone })}
      problem={problems.of('time-zone')}
    />
  );
}

/** What was chosen on the first page; it decides what the passphrase can be typed with. */
function Keyboard({ system }: { readonly system: System }) {
  const { t } = useText();
  const goTo = useApp((state) => state.goTo);
  const { layout, variant, consoleKeyMap } = system.keyboard;
  return (
    <div className="keyboard-line">
      <span>
        {t('machine.keyboard', {
          layout: variant === '' ? layout : `${layout} (${variant})`,
          keyMap: consoleKeyMap,
        })}
      </span>
      <Button onPress={() => goTo('welcome')}>{t('machine.changeKeyboard')}</Button>
    </div>
  );
}

/** The machine's name, and where in the world it stands. */
export function PlaceSection({ system }: { readonly system: System }) {
  const { t } = useText();
  const problems = useMachineProblems();
  const change = useApp((state) => state.changeSystem);
  return (
    <section className="form-section machine-section">
      <h2>{t('machine.place')}</h2>
      <div className="field-row">
        <TextField
          label={t('machine.hostName')}
          isFixed
          value={system.hostName}
          onChange={(hostName) => change({ hostName })}
          description={t('machine.hostNameWhy')}
          problem={problems.of('host-name')}
        />
        <ZoneField value={system.timeZone} />
        <LocaleField kind="locale" />
        <LocaleField kind="formats" />
      </div>
      <Keyboard system={system} />
    </section>
  );
}
