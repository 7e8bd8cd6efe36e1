import { useEffect } from 'react';
import { ManagerPage } from '../../app/ManagerPage.tsx';
import type { Finding } from '../../../core/health/finding.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { EmptyPage } from '../kept/EmptyPage.tsx';
import { FindingList } from './FindingList.tsx';
import { overall, sortFindings } from './sort-findings.ts';
import '../review/review.css';
import '../change/change.css';
import './health.css';

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useText();
  const { state, count, warnings } = overall(findings);
  const sorted = sortFindings(findings);
  const open = sorted.filter((finding) => finding.state !== 'good');
  const good = sorted.filter((finding) => finding.state === 'good');
  return (
    <>
      <p role="status" className="health-sentence">
        {t(`health.overall.${state}`, { count })}
        {warnings === 0 ? '' : ` ${t('health.andWarnings', { count: warnings })}`}
      </p>
      {open.length === 0 ? null : <FindingList findings={open} label={t('health.openLabel')} />}
      {good.length === 0 ? null : (
        <section className="form-section">
          <h2>{t('health.goodTitle')}</h2>
          <FindingList findings={good} label={t('health.goodTitle')} />
        </section>
      )}
    </>
  );
}

/** Whether the roll-back, the kept places and the disk are as they should be. Reads only. */
export function HealthPage() {
  const { t } = useText();
  const health = useApp((state) => state.health);
  const isBusy = useApp((state) => state.isHealthBusy);
  const loadHealth = useApp((state) => state.loadHealth);
  useEffect(() => void loadHealth(), [loadHealth]);
  return (
    <ManagerPage
      id="health"
      title={t('health.title')}
      actions={
        <Button icon="refresh" isDisabled={isBusy} onPress={() => void loadHealth()}>
          {t(isBusy ? 'health.looking' : 'health.refresh')}
        </Button>
      }
    >
      {health.kind === 'failed' ? (
        <ProblemNote problem={health.problem} onRetry={() => void loadHealth()} />
      ) : null}
      {health.kind === 'loading' || health.kind === 'unasked' ? (
        <Skeleton label={t('health.loading')} rows={6} />
      ) : null}
      {health.kind === 'loaded' && health.value.length === 0 ? (
        <EmptyPage title={t('health.empty')} text={t('health.emptyText')} />
      ) : null}
      {health.kind === 'loaded' && health.value.length > 0 ? (
        <Findings findings={health.value} />
      ) : null}
    </ManagerPage>
  );
}
