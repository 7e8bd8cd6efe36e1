import type { Progress } from '../../../core/helper/events.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { buildFacts } from './build-facts.ts';

function useRunningProgress(): Progress | null {
  return useApp(
    (state) => state.job.steps.find((step) => step.state === 'running')?.progress ?? null,
  );
}

/** How far the step is that says so: what Nix copies and builds, in numbers that it really knows. */
export function BuildProgress() {
  const words = useText();
  const { t, number, joined } = words;
  const progress = useRunningProgress();
  if (progress === null) return null;
  const { done, total, item } = progress;
  const share = total === null || total === 0 ? 0 : Math.min(1, done / total);
  const percent = t('build.percent', { percent: number(Math.floor(share * 100)) });
  return (
    <div className="build">
      <ProgressBar
        label={item ?? t('build.waiting')}
        share={share}
        text={total === null ? t('build.noTotal') : percent}
      />
      <p className="quiet small numbers">{joined(buildFacts(progress, words))}</p>
    </div>
  );
}
