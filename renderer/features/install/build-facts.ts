import type { Progress } from '../../../core/helper/events.ts';
import type { useText } from '../../i18n/use-text.ts';

type Words = Pick<ReturnType<typeof useText>, 't' | 'binarySize' | 'number'>;

const minuteMs = 60_000;

/** Whole minutes, rounded up: an estimate that pretends to know seconds is none. */
function remaining(ms: number, { t }: Words): string {
  const minutes = Math.ceil(ms / minuteMs);
  return minutes < 2 ? t('build.soon') : t('build.minutes', { count: minutes });
}

function amount({ done, total, unit }: Progress, { t, binarySize }: Words): string | null {
  if (unit !== 'bytes') return null;
  if (total === null) return binarySize(done);
  return t('build.bytes', { done: binarySize(done), total: binarySize(total) });
}

/** What can honestly be said of a build, each as a few words. What is not known is left out. */
export function buildFacts(progress: Progress, words: Words): readonly string[] {
  const { t, binarySize, number } = words;
  const { copied, toCopy, built, toBuild, bytesPerSecond, remainingMs } = progress;
  const facts: (string | null)[] = [
    toCopy === 0 ? null : t('build.copied', { done: number(copied), total: number(toCopy) }),
    toBuild === 0 ? null : t('build.built', { done: number(built), total: number(toBuild) }),
    amount(progress, words),
    bytesPerSecond === null ? null : t('build.rate', { rate: binarySize(bytesPerSecond) }),
    remainingMs === null ? null : remaining(remainingMs, words),
  ];
  return facts.filter((fact) => fact !== null);
}
