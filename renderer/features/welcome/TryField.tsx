import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { TextField } from '../../ui/TextField.tsx';

/** A place to try the keyboard; what is typed goes nowhere. */
export function TryField() {
  const { t } = useText();
  const [text, setText] = useState('');
  return (
    <div className="try-field">
      <TextField
        label={t('keyboard.try')}
        value={text}
        onChange={setText}
        description={t('keyboard.tryWhy')}
      />
    </div>
  );
}
