import type { System } from '../../../core/spec/system.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isReady } from '../passphrase/observations.ts';
import { SecretInputs } from '../passphrase/SecretInputs.tsx';
import type { SecretEntry } from '../passphrase/use-secret-pair.ts';
import { useMachineProblems } from './use-machine-problems.ts';

function IsSet() {
  const { t } = useText();
  const clear = useApp((state) => state.clearPassword);
  return (
    <Note
      kind="positive"
      title={t('password.isSet')}
      actions={<Button onPress={() => void clear()}>{t('passphrase.forget')}</Button>}
    >
      <p>{t('password.isSetText')}</p>
    </Note>
  );
}

interface YouSectionProps {
  readonly system: System;
  readonly entry: SecretEntry;
}

/** The person and the password. The user name follows the full name until it is typed. */
export function YouSection({ system, entry }: YouSectionProps) {
  const { t } = useText();
  const problems = useMachineProblems();
  const changeUser = useApp((state) => state.changeUser);
  const { name, fullName } = system.user;
  return (
    <section className="form-section machine-section">
      <h2>{t('machine.you')}</h2>
      <div className="field-row">
        <TextField
          label={t('machine.fullName')}
          value={fullName}
          onChange={(text) => changeUser({ fullName: text })}
          problem={problems.of('full-name')}
        />
        <TextField
          label={t('machine.userName')}
          isFixed
          value={name}
          onChange={(text) => changeUser({ name: text })}
          description={t('machine.userNameWhy')}
          // Nothing typed is no mistake yet; the way on says what is missing.
          problem={name === '' ? null : problems.of('user')}
        />
      </div>
      {entry.isSet && !isReady(entry.seen) ? <IsSet /> : null}
      <SecretInputs kind="password" entry={entry} />
      <p className="quiet small">{t('password.why')}</p>
    </section>
  );
}
