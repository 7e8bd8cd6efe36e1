/** Whether the disk keeps what was written to it. */
import { quoteWord } from '../plan/display.ts';
import { finding, good, listed, timeText, unknown } from './make-finding.ts';
import type { Finding } from './finding.ts';
import { parseDeviceStatistics } from './parse-device-statistics.ts';
import { parseKeySlots } from './parse-key-slots.ts';
import { parseScrub } from './parse-scrub.ts';
import type { HealthReadings } from './readings.ts';

const startScrub = 'sudo btrfs scrub start /';
const dayMs = 86_400_000;
/** How long the last check of all checksums is good for. */
const scrubDays = 60;

/** The last time that all checksums were checked. */
export function judgeScrub({ scrub, nowMs }: HealthReadings): Finding {
  const id = 'scrub';
  const found = scrub === null ? null : parseScrub(scrub);
  if (found === null) return unknown(id);
  const at = found.startedMs === null ? '' : timeText(found.startedMs);
  if (found.errors !== null) {
    const values = { errors: found.errors.slice(0, 500), at };
    return finding(id, 'bad', { as: 'errors', values, commands: ['sudo btrfs scrub status /'] });
  }
  const commands = [startScrub];
  switch (found.state) {
    case 'never':
      return finding(id, 'note', { as: 'never', commands });
    case 'running':
      return good(id, 'running');
    case 'interrupted':
      return finding(id, 'note', { as: 'interrupted', values: { at }, commands });
    case 'finished': {
      const isOld = found.startedMs !== null && nowMs - found.startedMs > scrubDays * dayMs;
      if (isOld) return finding(id, 'note', { as: 'old', values: { at }, commands });
      return found.startedMs === null ? unknown(id, 'no-time') : good(id, 'good', { at });
    }
  }
}

/** What btrfs counted of errors, per device. */
export function judgeDeviceErrors({ deviceStatistics }: HealthReadings): Finding {
  const id = 'device-errors';
  const devices = deviceStatistics === null ? [] : parseDeviceStatistics(deviceStatistics);
  if (devices.length === 0) return unknown(id);
  const sum = (kind: 'inputOutput' | 'corruption' | 'generation'): number =>
    devices.reduce((total, each) => total + each[kind], 0);
  const values = {
    device: listed(devices.map(({ device }) => device)),
    inputOutput: sum('inputOutput'),
    corruption: sum('corruption') + sum('generation'),
  };
  const commands = [startScrub, 'sudo btrfs device stats /'];
  if (values.corruption > 0) return finding(id, 'bad', { as: 'corruption', values, commands });
  if (values.inputOutput > 0) return finding(id, 'bad', { as: 'input-output', values, commands });
  return good(id, 'good', values);
}

/** With a single key slot, one forgotten passphrase or one damaged slot is the end of the data. */
export function judgeKeySlots({ container }: HealthReadings): Finding {
  const id = 'key-slots';
  const slots = container === null ? null : parseKeySlots(container.dump);
  if (container === null || slots === null) return unknown(id);
  const { device } = container;
  const values = { device, count: slots.used };
  if (slots.used > 1) return good(id, 'good', values);
  const commands = [`sudo systemd-cryptenroll --recovery-key ${quoteWord(device)}`];
  return finding(id, 'note', { as: 'single', values, commands });
}
