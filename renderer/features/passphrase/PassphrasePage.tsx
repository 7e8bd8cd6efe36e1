import { useEffect } from 'react';
import { NextButton } from '../../app/NextButton.tsx';
import { Page } from '../../app/Page.tsx';
import { passphraseProblem } from '../../../core/passphrase/check.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { isReady } from './observations.ts';
import { SecretInputs } from './SecretInputs.tsx';
import { Strength } from './Strength.tsx';
import { TypedWith } from './TypedWith.tsx';
import { useStrength } from './use-strength.ts';
import { WordsOffer } from './WordsOffer.tsx';
import { missingIn, useSecretPair } from './use-secret-pair.ts';

function IsSet() {
  const { t } = useText();
  const clear = useApp((state) => state.clearPassphrase);
  return (
    <Note
      kind="positive"
      title={t('passphrase.isSet')}
      actions={<Button onPress={() => void clear()}>{t('passphrase.forget')}</Button>}
    >
      <p>{t('passphrase.isSetText')}</p>
    </Note>
  );
}

/** The characters of the console key map that the passphrase will be typed with at boot. */
function useConsole(): {
  readonly name: string;
  readonly characters: string;
  readonly isKnown: boolean;
} {
  const name = useApp((state) => state.system?.keyboard.consoleKeyMap ?? '');
  const keyMap = useApp((state) => state.keyMap);
  const load = useApp((state) => state.loadKeyMap);
  useEffect(() => {
    if (name !== '') void load(name);
  }, [name, load]);
  const isKnown = name === '' || keyMap?.name === name;
  return { name, characters: keyMap?.name === name ? keyMap.characters : '', isKnown };
}

function useEntry(characters: string, onText: (text: string) => void) {
  const isSet = useApp((state) => state.hasPassphrase);
  const send = useApp((state) => state.sendPassphrase);
  const goNext = useApp((state) => state.goNext);
  const rules = { problemOf: passphraseProblem, characters };
  return useSecretPair({ rules, isSet, send, goNext, onText });
}

/** At boot nothing but the console's key map is there to type with. */
function ConsoleNote({ name }: { readonly name: string }) {
  const { t } = useText();
  const goTo = useApp((state) => state.goTo);
  return (
    <Note
      kind="warning"
      title={t('passphrase.lockedOut')}
      actions={<Button onPress={() => goTo('welcome')}>{t('passphrase.changeKeyboard')}</Button>}
    >
      <p>{t('passphrase.lockedOutText', { keyMap: name })}</p>
    </Note>
  );
}

const excuses = {
  empty: 'no-passphrase',
  'not-repeated': 'not-repeated',
  different: 'different',
  untypable: 'untypable',
} as const;

/** The passphrase of the encrypted container. It is passed on once and kept nowhere in the page. */
export function PassphrasePage() {
  const { t, sayProblem, sayNext } = useText();
  const { name, characters, isKnown } = useConsole();
  const { estimate, ask } = useStrength();
  const entry = useEntry(characters, ask);
  const missing = missingIn(entry);
  const canGoOn = entry.canGoOn && isKnown;
  const excuse = missing === null ? (isKnown ? null : 'key-map-unread') : excuses[missing];
  const goOn = (): void => void entry.goOn();
  return (
    <Page
      id="passphrase"
      title={t('passphrase.title')}
      hasBack
      next={<NextButton onPress={goOn} isDisabled={!canGoOn} />}
      onEnter={canGoOn ? goOn : null}
      excuse={excuse === null ? null : t(`excuses.${excuse}`)}
    >
      <p>{t('passphrase.intro')}</p>
      {entry.isSet && !isReady(entry.seen) ? <IsSet /> : null}
      {entry.problem === null ? null : (
        <Note kind="error" title={sayProblem(entry.problem)}>
          <p>{sayNext(entry.problem)}</p>
        </Note>
      )}
      <SecretInputs kind="passphrase" entry={entry} keyMap={name} />
      <TypedWith keyMap={name} />
      {estimate === null || entry.seen.isEmpty ? null : <Strength estimate={estimate} />}
      {entry.seen.untypable === '' ? null : <ConsoleNote name={name} />}
      <p className="quiet">{t('passphrase.advice')}</p>
      <WordsOffer keyMap={name} characters={characters} />
    </Page>
  );
}
