/**
 * Counting: what is done and what is known to come, summed over all activities of a kind, those that
 * have ended included. Nix says the expected amounts per kind beside the activities; the larger of the
 * two is what is expected.
 */
import { activity, resultKind } from './line.ts';
import type { NixField, NixLine } from './line.ts';
import { packageName } from './text.ts';

interface Amount {
  readonly done: number;
  readonly expected: number;
}

interface RunningActivity {
  readonly type: number;
  readonly name: string | null;
  amount: Amount;
  /** Expected amounts of other kinds, which end with this activity. */
  readonly expected: Map<number, number>;
}

export interface NixTally {
  readonly count: (line: NixLine) => void;
  readonly amountOf: (type: number) => Amount;
  /** What was begun last and goes on; null between two. */
  readonly item: () => string | null;
  readonly nameOf: (id: number) => string | null;
}

function amountAt(fields: readonly NixField[], index: number): number {
  const field = fields[index];
  return typeof field === 'number' && field > 0 && Number.isFinite(field) ? field : 0;
}

function nameOfStart({ type, fields }: Extract<NixLine, { kind: 'start' }>): string | null {
  const isNamed = [activity.build, activity.substitute, activity.copyPath].includes(type);
  const [path] = fields;
  return isNamed && typeof path === 'string' ? packageName(path).slice(0, 256) : null;
}

/** A new count of everything. */
export function nixTally(): NixTally {
  const running = new Map<number, RunningActivity>();
  const ended = new Map<number, number>();
  const stop = (id: number): void => {
    const known = running.get(id);
    if (known === undefined) return;
    ended.set(known.type, (ended.get(known.type) ?? 0) + known.amount.done);
    running.delete(id);
  };
  const result = ({ id, type, fields }: Extract<NixLine, { kind: 'result' }>): void => {
    const known = running.get(id);
    if (known === undefined) return;
    if (type === resultKind.progress) {
      known.amount = { done: amountAt(fields, 0), expected: amountAt(fields, 1) };
    } else if (type === resultKind.setExpected) {
      known.expected.set(amountAt(fields, 0), amountAt(fields, 1));
    }
  };
  return {
    count: (line) => {
      if (line.kind === 'start') {
        const amount = { done: 0, expected: 0 };
        const { id, type } = line;
        running.set(id, { type, name: nameOfStart(line), amount, expected: new Map() });
      } else if (line.kind === 'stop') stop(line.id);
      else if (line.kind === 'result') result(line);
    },
    amountOf: (type) => {
      let done = ended.get(type) ?? 0;
      let expected = done;
      let said = 0;
      for (const known of running.values()) {
        said += known.expected.get(type) ?? 0;
        if (known.type !== type) continue;
        done += known.amount.done;
        expected += known.amount.expected;
      }
      return { done, expected: Math.max(expected, said, done) };
    },
    item: () => [...running.values()].findLast(({ name }) => name !== null)?.name ?? null,
    nameOf: (id) => running.get(id)?.name ?? null,
  };
}
