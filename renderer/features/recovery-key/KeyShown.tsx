import { useState } from 'react';
import type { ShownRecoveryKey } from '../../state/recovery-key.ts';
import type { Problem } from '../../../core/errors/problem.ts';
import { untypableCharacters } from '../../../core/passphrase/typable.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { KeySheet } from './KeySheet.tsx';
import { useFocus } from './use-focus.ts';

type Outcome =
  | { readonly kind: 'nothing' | 'printed' | 'not-printed' }
  | { readonly kind: 'saved'; readonly path: string; readonly isInMemory: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem };

function OutcomeNote({ outcome }: { readonly outcome: Outcome }) {
  const { t, sayProblem, sayNext } = useText();
  switch (outcome.kind) {
    case 'nothing':
      return null;
    case 'printed':
      return <Note kind="information">{t('recoveryKey.printed')}</Note>;
    case 'not-printed':
      return <Note kind="information">{t('recoveryKey.notPrinted')}</Note>;
    case 'failed':
      return (
        <Note kind="error" title={sayProblem(outcome.problem)}>
          <p>{sayNext(outcome.problem)}</p>
        </Note>
      );
    case 'saved': {
      const { path, isInMemory } = outcome;
      return isInMemory ? (
        <Note kind="warning" title={t('recoveryKey.inMemory')}>
          <p>{t('recoveryKey.inMemoryText', { path })}</p>
        </Note>
      ) : (
        <Note kind="positive" title={t('recoveryKey.saved', { path })}>
          <p>{t('recoveryKey.savedText')}</p>
        </Note>
      );
    }
  }
}

function useOutcome() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'nothing' });
  const saveKey = useApp((state) => state.saveRecoveryKey);
  const printKey = useApp((state) => state.printRecoveryKey);
  const save = async (): Promise<void> => {
    const answer = await saveKey();
    if (!answer.ok) setOutcome({ kind: 'failed', problem: answer.problem });
    else if (answer.value.path === null) setOutcome({ kind: 'nothing' });
    else {
      const { path, isInMemory } = answer.value;
      setOutcome({ kind: 'saved', path, isInMemory });
    }
  };
  const print = async (): Promise<void> =>
    setOutcome({ kind: (await printKey()) ? 'printed' : 'not-printed' });
  return { outcome, save, print };
}

/** Letters that the console does not have would make it a key for the live system only. */
function UntypableNote({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useText();
  const keyMap = useApp((state) => state.keyMap);
  if (keyMap === null || untypableCharacters(recoveryKey, keyMap.characters) === '') return null;
  return (
    <Note kind="warning">
      <p>{t('recoveryKey.untypable', { keyMap: keyMap.name })}</p>
    </Note>
  );
}

export interface KeyShownProps {
  readonly shown: ShownRecoveryKey;
  readonly onTest: () => void;
}

/** The key, and the ways to put it somewhere else. */
export function KeyShown({ shown, onTest }: KeyShownProps) {
  const { t } = useText();
  const { outcome, save, print } = useOutcome();
  const heading = useFocus<HTMLHeadingElement>();
  return (
    <section className="form-section">
      <h2 ref={heading} tabIndex={-1}>
        {t('recoveryKey.keepTitle')}
      </h2>
      <p>{t('recoveryKey.keepText')}</p>
      <KeySheet recoveryKey={shown.key} />
      <p className="quiet">{t('recoveryKey.alphabet')}</p>
      <UntypableNote recoveryKey={shown.key} />
      <div className="key-buttons">
        <Button icon="save" onPress={() => void save()}>
          {t('recoveryKey.save')}
        </Button>
        <Button icon="file" onPress={() => void print()}>
          {t('recoveryKey.print')}
        </Button>
        <Button look="primary" icon="check" onPress={onTest}>
          {t('recoveryKey.toTest')}
        </Button>
      </div>
      <OutcomeNote outcome={outcome} />
    </section>
  );
}
