import type { PageInterface } from '../../../core/ipc/contract.ts';
import type { Finding } from '../../../core/health/finding.ts';
import { finding, good as fine, unknown } from '../../../core/health/make-finding.ts';
import { GIB } from '../../../core/sizes/units.ts';
import { asIfBusy, bad, good } from './answers.ts';
import type { ManagerScenario } from './answers.ts';

const space = { freeBytes: 31 * GIB, sizeBytes: 460 * GIB, missingBytes: 0 };
const at = '2026-09-01 04:12 UTC';

const allWell: readonly Finding[] = [
  fine('rollback-of-this-boot', 'emptied'),
  fine('root-parent', 'good', {
    root: 'root',
    blank: 'root-blank',
    created: '2026-11-23 04:01 UTC',
  }),
  fine('nested-blank', 'good', { path: '/root-blank' }),
  fine('booted-from-old-root', 'good', { root: 'root' }),
  fine('persist-file', 'good', { items: 11, rules: 4 }),
  fine('metadata-space', 'good', {
    freeBytes: 2 * GIB,
    metadataBytes: 6 * GIB,
    unallocatedBytes: 120 * GIB,
  }),
  fine('not-served', 'good'),
];

const mixed: readonly Finding[] = [
  ...allWell.slice(0, 5),
  finding('free-space', 'warning', {
    as: 'short',
    values: space,
    commands: ['sudo systemctl start tidemark-prune.service', 'sudo nix-collect-garbage'],
  }),
  finding('device-errors', 'bad', {
    as: 'corruption',
    values: { corruption: 3, inputOutput: 0, device: '/dev/mapper/enc' },
    commands: ['sudo btrfs scrub start /'],
  }),
  finding('scrub', 'note', { as: 'old', values: { at }, commands: ['sudo btrfs scrub start /'] }),
  unknown('key-slots'),
  ...allWell.slice(5),
];

export function healthRequests(
  scenario: ManagerScenario,
): Pick<PageInterface['request'], 'health.get'> {
  return {
    'health.get': async () => {
      await asIfBusy(scenario);
      if (scenario.data === 'refused') return bad('elevation-cancelled');
      return good({ findings: [...(scenario.data === 'empty' ? allWell : mixed)] });
    },
  };
}
