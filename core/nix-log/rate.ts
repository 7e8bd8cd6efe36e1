/** How fast, over the last moments; and how long it will take, when that can be said honestly. */

/** Samples older than this, in ms, do not count. */
const windowMs = 10_000;

/** A rate over less than this, in ms, says nothing. */
const leastMs = 2000;

/** Halves of the window may differ by this factor, and the rate is still called steady. */
const steadyFactor = 1.5;

interface Sample {
  readonly atMs: number;
  readonly done: number;
  readonly total: number;
}

export interface RateMeter {
  readonly add: (sample: Sample) => void;
  readonly perSecond: () => number | null;
  /** ms; null unless the rate is steady and the total has stood still over the whole window. */
  readonly remainingMs: () => number | null;
}

function rateBetween(one: Sample, other: Sample): number {
  return ((other.done - one.done) * 1000) / (other.atMs - one.atMs);
}

/** A new meter. Samples come in the order of their times. */
export function rateMeter(): RateMeter {
  const samples: Sample[] = [];
  const ends = (): { first: Sample; last: Sample } | null => {
    const first = samples[0];
    const last = samples.at(-1);
    if (first === undefined || last === undefined || last.atMs - first.atMs < leastMs) return null;
    return { first, last };
  };
  return {
    add: (sample) => {
      const before = samples.at(-2);
      // A few samples a second are enough: the newest one moves on until it is far enough.
      if (before !== undefined && sample.atMs - before.atMs < 200) samples.pop();
      samples.push(sample);
      while ((samples[0]?.atMs ?? Infinity) < sample.atMs - windowMs) samples.shift();
    },
    perSecond: () => {
      const span = ends();
      return span === null ? null : rateBetween(span.first, span.last);
    },
    remainingMs: () => {
      const span = ends();
      if (span === null || span.last.atMs - span.first.atMs < windowMs * 0.8) return null;
      const { first, last } = span;
      const middle = samples.find(({ atMs }) => atMs >= (first.atMs + last.atMs) / 2);
      if (middle === undefined || middle === first || middle === last) return null;
      if (samples.some(({ total }) => total !== last.total)) return null;
      const [early, late] = [rateBetween(first, middle), rateBetween(middle, last)];
      const isSteady = early > 0 && late > 0 && Math.max(early / late, late / early) < steadyFactor;
      if (!isSteady) return null;
      return ((last.total - last.done) * 1000) / rateBetween(first, last);
    },
  };
}
