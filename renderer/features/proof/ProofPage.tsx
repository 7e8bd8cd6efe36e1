import { useMemo } from 'react';
import { Page } from '../../app/Page.tsx';
import type { Step } from '../../../core/plan/plan.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { CloseButtons } from './CloseButtons.tsx';
import { InstalledMap } from './InstalledMap.tsx';
import { NextNote } from './NextNote.tsx';
import { proofItems, verdictOf } from './proof.ts';
import type { Verdict } from './proof.ts';
import { ProofList } from './ProofList.tsx';
import { VerifiedList } from './VerifiedList.tsx';
import './proof.css';

const noSteps: readonly Step[] = [];

function useProof() {
  const job = useApp((state) => state.job);
  const plan = useApp((state) =>
    state.review.kind === 'open' ? state.review.plan.steps : noSteps,
  );
  const items = useMemo(() => proofItems(job, plan), [job, plan]);
  return { plan, items, verdict: verdictOf(items) };
}

/** Why the computer cannot be restarted from here; null when it can. */
function useExcuse(verdict: Verdict): string | null {
  const { t } = useText();
  const isRehearsal = useApp((state) => state.application?.isRehearsal ?? false);
  if (verdict === 'disk-only') return null;
  if (verdict === 'failed') return t('proof.noRestartFailed');
  return isRehearsal ? t('proof.noRestartRehearsal') : null;
}

function Problems() {
  const state = useApp((all) => all.job.state);
  const refusal = useApp((all) => all.jobRefusal);
  return (
    <>
      {state.kind === 'failed' ? <ProblemNote problem={state.problem} /> : null}
      {refusal === null ? null : <ProblemNote problem={refusal} />}
    </>
  );
}

/** What was verified, one by one, what could not be, and what is to do next. */
export function ProofPage() {
  const { t } = useText();
  const { plan, items, verdict } = useProof();
  const goTo = useApp((all) => all.goTo);
  const passed = items.filter(({ state }) => state === 'passed').length;
  const counts = { passed, all: items.length, others: items.length - passed };
  return (
    <Page
      id="proof"
      title={t(`proof.titles.${verdict}`)}
      isWide
      next={<CloseButtons verdict={verdict} />}
      excuse={useExcuse(verdict)}
    >
      <p>{t(`proof.summaries.${verdict}`, counts)}</p>
      <Problems />
      {items.length === 0 ? null : <ProofList items={items} />}
      <NextNote verdict={verdict} />
      <InstalledMap />
      <VerifiedList plan={plan} />
      <div>
        <Button onPress={() => goTo('install')}>{t('done.showRun')}</Button>
      </div>
    </Page>
  );
}
