import { useState } from 'react';
import type { Problem } from '../../../core/errors/problem.ts';
import type { IgnoreRule } from '../../../core/persist/persist-data.ts';
import { useText } from '../../i18n/use-text.ts';
import type { RuleWithMatches } from '../../state/rules.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';

interface RowProps {
  readonly entry: RuleWithMatches;
  readonly index: number;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
}

/** How much a rule matches; one that matches nothing is marked, since it can go. */
function Matches({ matches }: Pick<RuleWithMatches, 'matches'>) {
  const { t, number } = useText();
  if (matches === null) return <span className="quiet">{t('rules.notScanned')}</span>;
  if (matches > 0) {
    return (
      <span className="quiet numbers">
        {t('rules.matches', { count: matches, number: number(matches) })}
      </span>
    );
  }
  return (
    <span className="rule-idle">
      <Icon name="warning" />
      {t('rules.matchesNothing')}
    </span>
  );
}

function Row({ entry, index, isBusy, onRemove }: RowProps) {
  const { t } = useText();
  const editRule = useApp((state) => state.editRule);
  const { rule, matches } = entry;
  return (
    <li className="rule">
      <div className="rule-words">
        <span className="rule-title">
          <span className="fixed">{rule.pattern}</span>
          <span className="quiet small">{t(`rules.kinds.${rule.kind}.short`)}</span>
        </span>
        <span>{rule.reason === '' ? t('rules.noReason') : <bdi>{rule.reason}</bdi>}</span>
        <span className="small">
          <Matches matches={matches} />
        </span>
      </div>
      <div className="row-buttons">
        <Button
          look="flat"
          isDisabled={isBusy}
          label={t('rules.editOne', { pattern: rule.pattern })}
          onPress={() => editRule(index)}
        >
          {t('rules.edit')}
        </Button>
        <Button
          look="flat"
          icon="remove"
          isDisabled={isBusy}
          label={t('rules.removeOne', { pattern: rule.pattern })}
          onPress={onRemove}
        >
          {t('rules.remove')}
        </Button>
      </div>
    </li>
  );
}

/** The rules in their order; one that was removed can be put back while the page is open. */
export function RuleList({ rules }: { readonly rules: readonly RuleWithMatches[] }) {
  const { t } = useText();
  const removeRule = useApp((state) => state.removeRule);
  const saveRule = useApp((state) => state.saveRule);
  const isLoading = useApp((state) => state.isRulesBusy);
  const [removed, setRemoved] = useState<IgnoreRule | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWriting, setWriting] = useState(false);
  const isBusy = isLoading || isWriting;
  const run = async (action: Promise<Problem | null>, after: IgnoreRule | null) => {
    setWriting(true);
    const answer = await action;
    setWriting(false);
    setProblem(answer);
    if (answer === null) setRemoved(after);
  };
  return (
    <>
      {problem === null ? null : <ProblemNote problem={problem} onRetry={() => setProblem(null)} />}
      {removed === null ? null : (
        <Note
          kind="information"
          title={t('rules.removed', { pattern: removed.pattern })}
          actions={
            <Button isDisabled={isBusy} onPress={() => void run(saveRule(removed), null)}>
              {t('rules.putBack')}
            </Button>
          }
        />
      )}
      {rules.length === 0 ? null : (
        <ul className="framed-list" aria-label={t('rules.listLabel')}>
          {rules.map((entry, index) => (
            <Row
              key={`${entry.rule.kind}-${entry.rule.pattern}`}
              entry={entry}
              index={index}
              isBusy={isBusy}
              onRemove={() => void run(removeRule(index), entry.rule)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
