import { useState } from 'react';
import type { Problem } from '../../../core/errors/problem.ts';
import type { IgnoreRule } from '../../../core/persist/persist-data.ts';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import type { RuleDraft } from '../../state/rules.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { ruleProblem, tidyRule } from './rule-problem.ts';
import './rules.css';

const kinds = ['path', 'directory', 'glob'] as const;

function KindCards(props: {
  readonly value: IgnoreRule['kind'];
  readonly onChange: (kind: IgnoreRule['kind']) => void;
}) {
  const { t } = useText();
  return (
    <RadioCards
      label={t('rules.kind')}
      value={props.value}
      onChange={props.onChange}
      cards={kinds.map((id) => ({
        id,
        label: t(`rules.kinds.${id}.name`),
        content: (
          <>
            <span>{t(`rules.kinds.${id}.name`)}</span>
            <span className="quiet small">{t(`rules.kinds.${id}.text`)}</span>
          </>
        ),
      }))}
    />
  );
}

/** What is typed, whether it will do, and what came of writing it. */
function useDraft({ rule: first, index }: RuleDraft) {
  const rules = useApp((state) => state.rules);
  const saveRule = useApp((state) => state.saveRule);
  const [rule, setRule] = useState(first);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const others = (loadedOf(rules)?.rules ?? [])
    .filter((_, at) => at !== index)
    .map((other) => other.rule);
  const tidy = tidyRule(rule);
  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await saveRule(tidy);
    // Once it is written the dialog is gone, and this with it.
    if (answer === null) return;
    setProblem(answer);
    setBusy(false);
  };
  return { rule, setRule, wrong: ruleProblem(tidy, others), problem, isBusy, save };
}

function OpenRuleDialog({ draft }: { readonly draft: RuleDraft }) {
  const { t } = useText();
  const close = useApp((state) => state.closeRule);
  const { rule, setRule, wrong, problem, isBusy, save } = useDraft(draft);
  const isFirstEmpty = wrong === 'empty' && rule.pattern === '';
  return (
    <Dialog
      title={t(draft.index === null ? 'rules.addTitle' : 'rules.editTitle')}
      onClose={close}
      buttons={
        <>
          <Button onPress={close}>{t('rules.cancel')}</Button>
          <Button look="primary" isDisabled={wrong !== null || isBusy} onPress={() => void save()}>
            {t(
              isBusy
                ? 'rules.saving'
                : draft.index === null
                  ? 'rules.addButton'
                  : 'rules.saveButton',
            )}
          </Button>
        </>
      }
    >
      <p>{t('rules.dialogIntro')}</p>
      {problem === null ? null : <ProblemNote problem={problem} onRetry={() => void save()} />}
      <KindCards value={rule.kind} onChange={(kind) => setRule({ ...rule, kind })} />
      <TextField
        label={t(`rules.kinds.${rule.kind}.field`)}
        isFixed
        value={rule.pattern}
        onChange={(pattern) => setRule({ ...rule, pattern })}
        problem={wrong === null || isFirstEmpty ? null : t(`rules.problems.${wrong}`)}
      />
      <TextField
        label={t('rules.reason')}
        value={rule.reason}
        onChange={(reason) => setRule({ ...rule, reason: reason.slice(0, 1024) })}
        description={t('rules.reasonWhy')}
      />
    </Dialog>
  );
}

/** Adds or edits an ignore rule; opened from anywhere by `ignorePath`. */
export function RuleDialog() {
  const draft = useApp((state) => state.ruleDraft);
  if (draft === null) return null;
  return <OpenRuleDialog key={`${draft.index}-${draft.rule.pattern}`} draft={draft} />;
}
