/**
 * Readings that are made once and hold until what they depend on is another: asking systemd and Nix takes
 * longer than to walk a small root.
 */
import type { VerbContext } from '../verbs/verb-context.ts';

interface Remembered {
  readonly fingerprint: string;
  readonly atMs: number;
  readonly value: Promise<unknown>;
}

const readings = new WeakMap<VerbContext['drift'], Map<string, Remembered>>();

export interface ReadingOptions {
  /** What is read, once in a session for each name. */
  readonly name: string;
  /** While this is the same, the reading holds. */
  readonly fingerprint: string;
  /** But not longer than this. */
  readonly forMs: number;
}

/** The value of an earlier reading in this session if it still holds, else that of a new one. */
export async function remember<T>(
  { drift }: VerbContext,
  { name, fingerprint, forMs }: ReadingOptions,
  read: () => Promise<T>,
): Promise<T> {
  const known = readings.get(drift) ?? new Map<string, Remembered>();
  readings.set(drift, known);
  const last = known.get(name);
  const isGood = last?.fingerprint === fingerprint && performance.now() - last.atMs < forMs;
  // What a name stands for has one type: names are given once, in this folder.
  if (isGood) return last.value as Promise<T>;
  const value = read();
  const reading: Remembered = { fingerprint, atMs: performance.now(), value };
  known.set(name, reading);
  // What failed is tried again.
  value.catch(() => {
    if (known.get(name) === reading) known.delete(name);
  });
  return value;
}
