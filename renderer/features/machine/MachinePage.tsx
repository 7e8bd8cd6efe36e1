import { NextButton } from '../../app/NextButton.tsx';
import { Page } from '../../app/Page.tsx';
import { passwordProblem } from '../../../core/password/check.ts';
import type { System } from '../../../core/spec/system.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { missingIn, useSecretPair } from '../passphrase/use-secret-pair.ts';
import { NetworkSection } from './NetworkSection.tsx';
import { PlaceSection } from './PlaceSection.tsx';
import { SoftwareSection } from './SoftwareSection.tsx';
import { useMachineProblems } from './use-machine-problems.ts';
import { YouSection } from './YouSection.tsx';
import './machine.css';

const rules = { problemOf: passwordProblem, characters: '' };

function useEntry() {
  const isSet = useApp((state) => state.hasPassword);
  const send = useApp((state) => state.sendPassword);
  const goNext = useApp((state) => state.goNext);
  return useSecretPair({ rules, isSet, send, goNext });
}

const excuses = {
  empty: 'no-password',
  'not-repeated': 'password-not-repeated',
  different: 'passwords-differ',
  untypable: 'no-password',
} as const;

/** Why one cannot go on: first the fields in their order, then the password. */
function useExcuse(entry: ReturnType<typeof useEntry>): string | null {
  const { t } = useText();
  const system = useApp((state) => state.system);
  const problems = useMachineProblems();
  const missing = missingIn(entry);
  if (system === null) return t('excuses.not-checked');
  if (system.user.name === '') return t('excuses.no-user');
  if (problems.count > 0) return t('excuses.system-problems', { count: problems.count });
  return missing === null ? null : t(`excuses.${excuses[missing]}`);
}

interface BodyProps {
  readonly system: System;
  readonly entry: ReturnType<typeof useEntry>;
}

function Body({ system, entry }: BodyProps) {
  const { t, sayProblem, sayNext } = useText();
  return (
    <>
      <p>{t('machine.intro')}</p>
      {entry.problem === null ? null : (
        <Note kind="error" title={sayProblem(entry.problem)}>
          <p>{sayNext(entry.problem)}</p>
        </Note>
      )}
      <YouSection system={system} entry={entry} />
      <PlaceSection system={system} />
      <SoftwareSection system={system} />
      <NetworkSection system={system} />
    </>
  );
}

/** Who uses the new system, what it is called, where it stands, and what is on it. */
export function MachinePage() {
  const { t } = useText();
  const system = useApp((state) => state.system);
  const entry = useEntry();
  const excuse = useExcuse(entry);
  const goOn = (): void => void entry.goOn();
  return (
    <Page
      id="machine"
      title={t('machine.title')}
      hasBack
      next={<NextButton onPress={goOn} isDisabled={excuse !== null} />}
      onEnter={excuse === null ? goOn : null}
      excuse={excuse}
    >
      {system === null ? (
        <Note kind="information" title={t('excuses.not-checked')} />
      ) : (
        <Body system={system} entry={entry} />
      )}
    </Page>
  );
}
