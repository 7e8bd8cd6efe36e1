import { expect, it } from 'vitest';
import type { DiskHealth, FoundHealth } from '../disks/health.ts';
import { unknownHealth } from '../disks/unknown-health.ts';
import { english } from '../messages/english.ts';
import { judgeDisks } from './preflight-disk.ts';

const disk = (node: string, state: DiskHealth['state']): FoundHealth => ({
  node,
  health: { ...unknownHealth('unsupported'), state, reason: null },
});

it.each([
  [[], 'unknown disk-unknown'],
  [[disk('/dev/sda', 'unknown')], 'unknown disk-unknown'],
  [[disk('/dev/sda', 'unknown'), disk('/dev/sdb', 'passed')], 'good disk-good-one'],
  [[disk('/dev/sda', 'worn'), disk('/dev/sdb', 'passed')], 'warning disk-worn'],
  [[disk('/dev/sda', 'worn'), disk('/dev/sdb', 'failing')], 'warning disk-failing'],
])('%j is %s, with its sentences, and never blocks', (found, expected) => {
  const { state, finding, remedy } = judgeDisks(found, true);
  expect(`${state} ${finding.id.replace('preflight.', '')}`).toBe(expected);
  const said = [finding.id, ...(remedy === null ? [] : [remedy.id])];
  expect(said.filter((id) => english[id] === undefined)).toEqual([]);
});

it('names the disk that is meant', () => {
  const found = [disk('/dev/sda', 'worn'), disk('/dev/sdb', 'failing')];
  expect(judgeDisks(found, true).finding.values).toMatchObject({ node: '/dev/sdb' });
});
