import { useLayoutEffect, useRef, useState } from 'react';
import { recoveryKeyGroupLetters } from '../../../core/recovery-key/recovery-key.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface GroupFieldProps {
  readonly number: number;
  readonly isWrong: boolean;
  readonly onInput: () => void;
  readonly take: (input: HTMLInputElement | null) => void;
}

/** Like a passphrase: React never knows what is in it. */
function GroupField({ number, isWrong, onInput, take }: GroupFieldProps) {
  const { t } = useText();
  return (
    <label className="field">
      <span className="field-label">{t('recoveryKey.group', { number })}</span>
      <input
        ref={take}
        className="input input-fixed key-input"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={recoveryKeyGroupLetters + 4}
        aria-invalid={isWrong}
        aria-describedby="key-test-verdict"
        onInput={onInput}
        data-secret
      />
    </label>
  );
}

function useComparison(asked: readonly number[]) {
  const confirm = useApp((state) => state.confirmRecoveryKey);
  const [isWrong, setWrong] = useState(false);
  const inputs = useRef(new Map<number, HTMLInputElement>());
  useLayoutEffect(() => {
    const present = inputs.current;
    // The button that brought one here is gone.
    present.values().next().value?.focus();
    return () => {
      for (const input of present.values()) input.value = '';
    };
  }, []);
  const look = (): void => {
    const groups = asked.map((number) => inputs.current.get(number)?.value.trim() ?? '');
    setWrong(false);
    if (groups.some((group) => group.length < recoveryKeyGroupLetters)) return;
    void confirm(groups).then((isSame) => setWrong(!isSame));
  };
  const take = (number: number, input: HTMLInputElement | null): void => {
    if (input !== null) inputs.current.set(number, input);
  };
  return { isWrong, look, take };
}

export interface KeyTestProps {
  /** Numbers of the groups, from 1 on. */
  readonly asked: readonly number[];
  readonly onShow: () => void;
}

/** Two groups back from the paper; main compares them as soon as both are there. */
export function KeyTest({ asked, onShow }: KeyTestProps) {
  const { t } = useText();
  const { isWrong, look, take } = useComparison(asked);
  return (
    <section className="form-section">
      <h2>{t('recoveryKey.testTitle')}</h2>
      <p>{t('recoveryKey.testText')}</p>
      <div className="key-test">
        {asked.map((number) => (
          <GroupField
            key={number}
            number={number}
            isWrong={isWrong}
            onInput={look}
            take={(input) => take(number, input)}
          />
        ))}
      </div>
      <div id="key-test-verdict" role="status">
        {isWrong ? (
          <p className="remark remark-wrong">
            <Icon name="cross" />
            {t('recoveryKey.differs')}
          </p>
        ) : null}
      </div>
      <div className="key-buttons">
        <Button icon="eye" onPress={onShow}>
          {t('recoveryKey.showAgain')}
        </Button>
      </div>
    </section>
  );
}
