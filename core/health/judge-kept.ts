/** Whether what is declared as kept is kept. */
import type { KeptEntry } from '../persist/kept.ts';
import { quoteWord } from '../plan/display.ts';
import { finding, good, listed, unknown } from './make-finding.ts';
import type { Finding } from './finding.ts';
import type { HealthReadings } from './readings.ts';

/** The list itself. */
export function judgePersistFile({ persistFile }: HealthReadings): Finding {
  const id = 'persist-file';
  if (persistFile === null) return unknown(id);
  switch (persistFile.kind) {
    case 'read':
      return good(id, 'good', { items: persistFile.items, rules: persistFile.rules });
    case 'none':
      return unknown(id, 'none');
    case 'broken': {
      const { path, detail } = persistFile;
      const commands = [`nix-instantiate --eval --strict ${quoteWord(path)}`];
      return finding(id, 'bad', { as: 'broken', values: { path, detail }, commands });
    }
  }
}

function pathsIn(kept: readonly KeptEntry[], state: KeptEntry['state']): string[] {
  return kept.filter((entry) => entry.state === state).map(({ item }) => item.path);
}

/** Declared, and nothing is there: what was to be kept is gone, or was never copied. */
export function judgeMissingData({ kept }: HealthReadings): Finding {
  const id = 'missing-data';
  if (kept === null) return unknown(id);
  const missing = pathsIn(kept, 'missing');
  if (missing.length === 0) return good(id, 'good', { count: kept.length });
  return finding(id, 'bad', {
    as: missing.length === 1 ? 'one' : 'many',
    values: { paths: listed(missing), count: missing.length },
    commands: missing
      .slice(0, 10)
      .map((path) => `tidemark-helper drift versions ${quoteWord(path)}`),
  });
}

/** Declared and in place, and yet programs see something else, which the next boot erases. */
export function judgeNotServed({ kept }: HealthReadings): Finding {
  const id = 'not-served';
  if (kept === null) return unknown(id);
  const paths = pathsIn(kept, 'not-served');
  if (paths.length === 0) return good(id, 'good');
  return finding(id, 'bad', {
    as: paths.length === 1 ? 'one' : 'many',
    values: { paths: listed(paths), count: paths.length },
    commands: paths.slice(0, 10).map((path) => `findmnt --target ${quoteWord(path)}`),
  });
}

/** The timer that deletes earlier roots. */
export function judgePrune({ prune, system }: HealthReadings): Finding {
  const id = 'prune-timer';
  if (prune === null) return unknown(id);
  if (!prune.isTimerThere) {
    return unknown(id, system.setUpBy === 'module' ? 'no-timer' : 'no-module');
  }
  if (prune.lastResult !== 'success') {
    const commands = ['journalctl -u tidemark-prune.service'];
    return finding(id, 'warning', { as: 'failed', values: { result: prune.lastResult }, commands });
  }
  if (prune.timer === 'active') return good(id, 'good');
  const commands = ['sudo systemctl start tidemark-prune.timer'];
  return finding(id, 'warning', { as: 'stopped', values: { state: prune.timer }, commands });
}
