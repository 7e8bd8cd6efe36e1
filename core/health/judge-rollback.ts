/** Did this boot begin with an empty root: what stage 1 says of it. */
import { finding, good, unknown } from './make-finding.ts';
import type { Finding } from './finding.ts';
import type { HealthReadings } from './readings.ts';

const id = 'rollback-of-this-boot';
const showJournal = 'journalctl -b -u tidemark-rollback.service';

/** Reasons of rollback.sh that have a sentence of their own. */
const reasons = [
  'no-blank',
  'no-place',
  'leftover',
  'no-snapshot',
  'no-rename',
  'root-in-use',
] as const;

/** Whether the journal of this boot says that the root was not emptied. */
function journalDenies(journal: string | null): boolean {
  return journal?.includes('THE ROOT WAS NOT EMPTIED') === true;
}

function withoutMark({ system, isMarkDamaged, journal }: HealthReadings): Finding {
  if (journalDenies(journal)) {
    return finding(id, 'bad', { as: 'journal-denies', commands: [showJournal] });
  }
  if (isMarkDamaged) return unknown(id, 'mark-damaged');
  // Scripts of people's own leave no word; the parent of the root says more then.
  return unknown(id, system.setUpBy === 'module' ? 'no-mark' : 'no-module');
}

/**
 * The mark of stage 1, if it is of this boot; the journal may only make it worse. Without a mark nothing
 * is claimed.
 */
export function judgeRollback(readings: HealthReadings): Finding {
  const { mark, bootId, journal } = readings;
  if (mark === null) return withoutMark(readings);
  if (bootId !== null && mark.bootId !== bootId) return unknown(id, 'other-boot');
  const commands = [showJournal];
  switch (mark.outcome) {
    case 'emptied':
    case 'unused':
      if (journalDenies(journal)) return finding(id, 'bad', { as: 'journal-denies', commands });
      return good(id, mark.outcome);
    case 'off':
      return finding(id, 'warning', { as: 'off' });
    case 'unknown':
      return finding(id, 'warning', { as: 'not-committed', commands });
    case 'kept':
    case 'failed': {
      const known = reasons.find((reason) => reason === mark.reason);
      const values = { reason: mark.reason };
      return finding(id, 'bad', { as: known ?? 'failed', values, commands });
    }
  }
}
