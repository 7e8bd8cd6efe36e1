import { useLayoutEffect, useRef, useState } from 'react';
import { readRecoveryKey } from '../../../core/recovery-key/recovery-key.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';

/** The key of the run that is continued, from the paper. It is passed on as soon as it is whole. */
export function EnterKey() {
  const { t } = useText();
  const enter = useApp((state) => state.enterRecoveryKey);
  const input = useRef<HTMLInputElement>(null);
  const [isOtherForm, setOtherForm] = useState(false);
  useLayoutEffect(() => {
    const present = input.current;
    return () => {
      if (present !== null) present.value = '';
    };
  }, []);
  const look = (): void => {
    const typed = input.current?.value ?? '';
    const letters = typed.replaceAll(/[\s-]/g, '');
    const key = readRecoveryKey(typed);
    setOtherForm(key === null && (letters.length >= 64 || /[^cbdefghijklnrtuv]/i.test(letters)));
    if (key !== null) void enter(key);
  };
  return (
    <section className="form-section">
      <h2>{t('recoveryKey.enterTitle')}</h2>
      <p>{t('recoveryKey.enterText')}</p>
      <label className="field">
        <span className="field-label">{t('recoveryKey.enterLabel')}</span>
        <input
          ref={input}
          className="input input-fixed key-whole-input"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={isOtherForm}
          aria-describedby="key-form"
          onInput={look}
          data-secret
        />
      </label>
      <div id="key-form" role="status">
        {isOtherForm ? (
          <p className="remark remark-wrong">
            <Icon name="cross" />
            {t('recoveryKey.enterProblem')}
          </p>
        ) : null}
      </div>
    </section>
  );
}
