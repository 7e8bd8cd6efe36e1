import { useEffect } from 'react';
import type { Finding } from '../../../core/health/finding.ts';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

const weights: readonly Finding['state'][] = ['bad', 'warning', 'unknown'];

/** The worst thing first; the others are counted. */
function worst(findings: readonly Finding[]): readonly Finding[] {
  return weights.flatMap((weight) => findings.filter(({ state }) => state === weight));
}

/** Whether the roll back works as it should, in one line. */
export function HealthLine() {
  const { t, say } = useText();
  const health = useApp((state) => state.health);
  const loadHealth = useApp((state) => state.loadHealth);
  const openManagerPage = useApp((state) => state.openManagerPage);
  useEffect(() => void loadHealth(), [loadHealth]);
  const findings = loadedOf(health);
  const [first, ...others] = worst(findings ?? []);
  const look =
    first !== undefined
      ? first.state
      : findings === null || findings.length === 0
        ? 'unknown'
        : 'good';
  const text =
    first !== undefined
      ? say(first.sentence)
      : findings !== null && findings.length > 0
        ? t('overview.healthGood', { count: findings.length })
        : t(
            health.kind === 'unasked' || health.kind === 'loading'
              ? 'overview.healthLooking'
              : 'overview.healthUnknown',
          );
  return (
    <div className="overview-line">
      <Icon
        name={look === 'bad' || look === 'warning' ? 'warning' : 'pulse'}
        size={22}
        className={`health-mark health-mark-${look}`}
      />
      <p>
        {text}
        {others.length === 0 ? null : (
          <span className="quiet"> {t('overview.healthMore', { count: others.length })}</span>
        )}
      </p>
      <Button look="flat" icon="right" onPress={() => openManagerPage('health')}>
        {t('manager.pages.health')}
      </Button>
    </div>
  );
}
