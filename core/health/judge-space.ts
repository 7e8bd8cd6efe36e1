/** Room in the file system, for data and for its own records. */
import { GIB, MIB } from '../sizes/units.ts';
import { finding, good, unknown } from './make-finding.ts';
import type { Finding } from './finding.ts';
import { parseUsage } from './parse-usage.ts';
import type { Usage } from './parse-usage.ts';
import type { HealthReadings } from './readings.ts';

/** Shares of the file system below which data is short, and nearly out. */
const shortShare = 0.1;
const outShare = 0.03;
/** With so much free it is enough, whatever the share. */
const plentyBytes = 50 * GIB;
/** The least that btrfs gives to metadata at a time, twice. */
const spareBytes = 512 * MIB;

const makeRoom = ['sudo systemctl start tidemark-prune.service', 'sudo nix-collect-garbage'];
const balance = 'sudo btrfs balance start -dusage=20 /';

function usageOf({ usage }: HealthReadings): Usage | null {
  return usage === null ? null : parseUsage(usage);
}

/** Room for data. */
export function judgeFreeSpace(readings: HealthReadings): Finding {
  const id = 'free-space';
  const usage = usageOf(readings);
  if (usage === null) return unknown(id);
  const { freeBytes, sizeBytes, missingBytes } = usage;
  const values = { freeBytes, sizeBytes, missingBytes };
  if (missingBytes > 0) {
    return finding(id, 'bad', {
      as: 'missing',
      values,
      commands: ['sudo btrfs filesystem show /'],
    });
  }
  const commands = makeRoom;
  if (freeBytes < sizeBytes * outShare && freeBytes < plentyBytes) {
    return finding(id, 'bad', { as: 'out', values, commands });
  }
  if (freeBytes < sizeBytes * shortShare && freeBytes < plentyBytes) {
    return finding(id, 'warning', { as: 'short', values, commands });
  }
  return good(id, 'good', values);
}

/**
 * Room for metadata: when it is full and nothing is left to give to it, btrfs says "no space" although
 * there is room for data. The emergency reserve counts as used.
 */
export function judgeMetadata(readings: HealthReadings): Finding {
  const id = 'metadata-space';
  const usage = usageOf(readings);
  if (usage === null) return unknown(id);
  const { metadataBytes, metadataUsedBytes, reserveBytes, unallocatedBytes } = usage;
  const freeBytes = Math.max(0, metadataBytes - metadataUsedBytes - reserveBytes);
  const values = { freeBytes, metadataBytes, unallocatedBytes };
  const isFull = freeBytes < metadataBytes * 0.1;
  if (isFull && unallocatedBytes < Math.min(spareBytes, usage.sizeBytes * 0.02)) {
    return finding(id, 'bad', { as: 'out', values, commands: [balance] });
  }
  const isShort = unallocatedBytes < Math.min(spareBytes, usage.sizeBytes * 0.05);
  if (isShort && freeBytes < metadataBytes * 0.25) {
    return finding(id, 'warning', { as: 'short', values, commands: [balance] });
  }
  return good(id, 'good', values);
}

/** The roots of earlier boots: how many, and what they cost. */
export function judgeEarlierRoots(readings: HealthReadings): Finding {
  const id = 'old-roots';
  const { earlierRoots } = readings;
  if (earlierRoots === null) return unknown(id);
  const count = earlierRoots.length;
  if (count === 0) return good(id, 'none');
  const counted = earlierRoots.flatMap(({ exclusiveBytes }) => exclusiveBytes ?? []);
  const number = count === 1 ? 'one' : 'many';
  if (counted.length < count) return good(id, `uncounted-${number}`, { count });
  const ownBytes = counted.reduce((sum, bytes) => sum + bytes, 0);
  const usage = usageOf(readings);
  const values = { count, ownBytes };
  if (usage !== null && ownBytes > usage.sizeBytes * 0.2) {
    const commands = ['sudo systemctl start tidemark-prune.service'];
    return finding(id, 'note', { as: 'large', values, commands });
  }
  return good(id, number, values);
}
