import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { SecretInput } from './SecretInput.tsx';
import { Remarks } from './Remarks.tsx';
import type { SecretEntry } from './use-secret-pair.ts';
import './passphrase.css';

export interface SecretInputsProps {
  /** Whose texts: their keys are the same below both. */
  readonly kind: 'passphrase' | 'password';
  readonly entry: SecretEntry;
  /** The key map that is named where it cannot type something. */
  readonly keyMap?: string;
}

/** A secret and its repetition, with everything that there is to say about them. */
export function SecretInputs({ kind, entry, keyMap = '' }: SecretInputsProps) {
  const { t } = useText();
  const [isShown, setShown] = useState(false);
  const [isCapsLockOn, setCapsLockOn] = useState(false);
  const { seen, look } = entry;
  const common = { isShown, onChange: look, onCapsLock: setCapsLockOn };
  return (
    <div className="passphrase-inputs">
      <SecretInput
        label={t(`${kind}.label`)}
        reference={entry.first}
        isInvalid={seen.problem !== null || seen.untypable !== ''}
        {...common}
      >
        <Button icon={isShown ? 'concealed' : 'eye'} onPress={() => setShown(!isShown)}>
          {t(isShown ? 'passphrase.hide' : 'passphrase.show')}
        </Button>
      </SecretInput>
      <SecretInput
        label={t(`${kind}.repetition`)}
        reference={entry.second}
        isInvalid={seen.repetition === 'different'}
        {...common}
      />
      <Remarks kind={kind} seen={seen} keyMap={keyMap} isCapsLockOn={isCapsLockOn} />
    </div>
  );
}
