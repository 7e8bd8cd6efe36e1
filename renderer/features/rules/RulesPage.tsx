import { useEffect } from 'react';
import { ManagerPage } from '../../app/ManagerPage.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { Rules } from '../../state/rules.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { EmptyPage } from '../kept/EmptyPage.tsx';
import { RuleList } from './RuleList.tsx';
import './rules.css';

function Body({ value }: { readonly value: Rules }) {
  const { t, number } = useText();
  const openManagerPage = useApp((state) => state.openManagerPage);
  const { rules, file } = value;
  const idle = rules.filter(({ matches }) => matches === 0).length;
  return (
    <>
      {file === null ? (
        <Note kind="information" title={t('rules.noFile')}>
          <p>{t('rules.noFileText')}</p>
        </Note>
      ) : (
        <p className="quiet">
          {t('rules.file')} <code>{file}</code>
        </p>
      )}
      {rules.length === 0 ? (
        <EmptyPage
          title={t('rules.empty')}
          text={t('rules.emptyText')}
          action={<Button onPress={() => openManagerPage('drift')}>{t('kept.lookAtDrift')}</Button>}
        />
      ) : (
        <p role="status">
          {t('rules.count', { count: rules.length, number: number(rules.length) })}
          {idle === 0 ? '' : ` ${t('rules.idle', { count: idle, number: number(idle) })}`}
        </p>
      )}
      <RuleList rules={rules} />
    </>
  );
}

/** What the person has said not to speak of again, and why. */
export function RulesPage() {
  const { t } = useText();
  const rules = useApp((state) => state.rules);
  const isBusy = useApp((state) => state.isRulesBusy);
  const loadRules = useApp((state) => state.loadRules);
  const ignorePath = useApp((state) => state.ignorePath);
  useEffect(() => void loadRules(), [loadRules]);
  const canAdd = rules.kind === 'loaded' && rules.value.file !== null;
  const add = (): void => ignorePath({ kind: 'path', pattern: '', reason: '' });
  return (
    <ManagerPage
      id="rules"
      title={t('rules.title')}
      actions={
        <>
          <Button icon="refresh" isDisabled={isBusy} onPress={() => void loadRules()}>
            {t('rules.refresh')}
          </Button>
          <Button icon="plus" isDisabled={!canAdd} onPress={add}>
            {t('rules.add')}
          </Button>
        </>
      }
    >
      <p>{t('rules.intro')}</p>
      {rules.kind === 'failed' ? (
        <ProblemNote problem={rules.problem} onRetry={() => void loadRules()} />
      ) : null}
      {rules.kind === 'loading' || rules.kind === 'unasked' ? (
        <Skeleton label={t('rules.loading')} rows={4} />
      ) : null}
      {rules.kind === 'loaded' ? <Body value={rules.value} /> : null}
    </ManagerPage>
  );
}
