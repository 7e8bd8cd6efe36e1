/**
 * Reads the log of one Nix command while it runs, and says at any time how far it is. Pure but for its
 * own memory: lines and their times come in, progress, texts for the log, and the failure come out.
 */
import type { Progress } from '../helper/events.ts';
import { failureCollector } from './failure.ts';
import type { NixFailure } from './failure.ts';
import { activity, parseNixLine, resultKind } from './line.ts';
import type { NixLine } from './line.ts';
import { rateMeter } from './rate.ts';
import { nixTally } from './tally.ts';
import type { NixTally } from './tally.ts';
import { plainLines } from './text.ts';

/** Nix' level "info": what it tells people who asked for nothing more. */
const informationLevel = 3;

export interface NixLogReader {
  /** Takes a line and returns the texts that people should see of it. */
  readonly read: (line: string, atMs: number) => string[];
  readonly progress: () => Progress;
  readonly failure: () => NixFailure;
}

function textsOf(line: NixLine, name: string | null): string[] {
  switch (line.kind) {
    case 'text':
      return plainLines(line.text);
    case 'message':
      return line.level <= informationLevel ? plainLines(line.text) : [];
    case 'start':
      return line.level <= informationLevel && line.level >= 0 ? plainLines(line.text) : [];
    case 'result': {
      const isLine =
        line.type === resultKind.buildLogLine || line.type === resultKind.postBuildLine;
      const prefix = name === null ? '' : `${name}> `;
      return isLine
        ? plainLines(String(line.fields[0] ?? '')).map((text) => `${prefix}${text}`)
        : [];
    }
    case 'stop':
      return [];
  }
}

interface Amounts {
  readonly unit: Progress['unit'];
  readonly done: number;
  readonly total: number;
}

/** Bytes where packages are copied; where everything is built, the number of builds. */
function amountsOf(tally: NixTally, unit: Progress['unit']): Amounts {
  if (unit === 'bytes') {
    const { done, expected } = tally.amountOf(activity.copyPath);
    return { unit, done, total: expected };
  }
  const paths = tally.amountOf(activity.copyPaths);
  const builds = tally.amountOf(activity.builds);
  return { unit, done: paths.done + builds.done, total: paths.expected + builds.expected };
}

/**
 * Keeps `done` from falling: Nix forgets and recounts, people should not see it. The unit is settled when
 * the first amount is done and stays, since a change would be a fall too.
 */
function steadyAmounts(tally: NixTally): () => Amounts {
  let settled: Progress['unit'] | null = null;
  let highest = 0;
  return () => {
    const hasBytes = tally.amountOf(activity.copyPath).expected > 0;
    const amounts = amountsOf(tally, settled ?? (hasBytes ? 'bytes' : 'items'));
    highest = Math.max(highest, amounts.done);
    if (highest > 0) settled = amounts.unit;
    return { ...amounts, done: highest, total: Math.max(amounts.total, highest) };
  };
}

/** A reader for one run of a Nix command. */
export function nixLogReader(): NixLogReader {
  const tally = nixTally();
  const collector = failureCollector();
  const meter = rateMeter();
  const amounts = steadyAmounts(tally);
  return {
    read: (text, atMs) => {
      const line = parseNixLine(text);
      if (line === null) return [];
      const name = line.kind === 'result' ? tally.nameOf(line.id) : null;
      tally.count(line);
      collector.see(line, name);
      const { done, total, unit } = amounts();
      if (unit === 'bytes') meter.add({ atMs, done, total });
      return textsOf(line, name);
    },
    progress: () => {
      const { done, total, unit } = amounts();
      const paths = tally.amountOf(activity.copyPaths);
      const builds = tally.amountOf(activity.builds);
      const isBuilding = builds.done < builds.expected;
      return {
        done,
        total: total === 0 ? null : total,
        unit,
        item: tally.item(),
        bytesPerSecond: meter.perSecond(),
        copied: paths.done,
        toCopy: paths.expected,
        built: builds.done,
        toBuild: builds.expected,
        // Nobody knows how long a build takes.
        remainingMs: isBuilding ? null : meter.remainingMs(),
      };
    },
    failure: collector.failure,
  };
}
