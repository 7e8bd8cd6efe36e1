import type { StartCost } from './one-start.ts';

/** The value that `share` (0 to 1) of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const index = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[index] ?? Number.NaN;
}

interface Measure {
  readonly title: string;
  readonly of: (cost: StartCost) => number;
  /** What the ratio of the medians should not exceed. */
  readonly aim: number;
}

const measures: readonly Measure[] = [
  { title: 'spawn to ready-to-show, ms', of: ({ shownMs }) => shownMs, aim: 1.3 },
  { title: 'spawn to interactive, ms', of: ({ interactiveMs }) => interactiveMs, aim: 1.3 },
  { title: 'PSS of the process tree, MiB', of: ({ pssMib }) => pssMib, aim: 1.2 },
];

function row(name: string, values: readonly number[]): string {
  const figures = [0, 0.5, 0.9].map((share) => quantile(values, share).toFixed(0).padStart(8));
  return `  ${name.padEnd(14)}${figures.join('')}`;
}

/**
 * The table of a run: for each measure the smallest value, the median and the 90th percentile of both,
 * and the ratio of the medians with what it should not exceed.
 */
export function comparison(
  bare: readonly StartCost[],
  ours: readonly StartCost[],
): readonly string[] {
  return measures.flatMap(({ title, of, aim }) => {
    const [bareValues, ourValues] = [bare.map(of), ours.map(of)];
    const ratio = quantile(ourValues, 0.5) / quantile(bareValues, 0.5);
    return [
      `${title}: minimum median p90`,
      row('bare window', bareValues),
      row('Tidemark', ourValues),
      `  ratio of medians ${ratio.toFixed(2)} (aim: at most ${aim.toFixed(1)})`,
    ];
  });
}
