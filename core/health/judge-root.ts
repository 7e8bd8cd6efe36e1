/** Whether the root that runs is what it should be, whoever emptied it: asked of btrfs itself. */
import { btrfsMounts, rootPlace } from '../drift/judge-system.ts';
import { quoteWord } from '../plan/display.ts';
import { finding, good, timeText, unknown } from './make-finding.ts';
import type { Finding } from './finding.ts';
import type { HealthReadings } from './readings.ts';

/** Ms by which a root may seem older than its boot. */
const toleranceMs = 5 * 60_000;
/** The same where stage 1 says that it made it: a clock that runs in local time is off by hours then. */
const clockToleranceMs = 14 * 3_600_000 + toleranceMs;

/**
 * A root that was rolled back is a snapshot of the blank one, made at this boot. Its times of creation
 * and change are the blank snapshot's own, so what is compared is what btrfs keeps of the snapshot.
 */
export function judgeParent(readings: HealthReadings): Finding {
  const id = 'root-parent';
  const { system, root, blank, bootMs, mark } = readings;
  const names = { root: system.root, blank: system.blank ?? '' };
  if (system.blank === null) return finding(id, 'bad', { as: 'no-blank', values: names });
  if (root === null || blank === null) return unknown(id);
  if (root.parentUuid !== blank.uuid) {
    return finding(id, 'bad', { as: 'other-parent', values: names });
  }
  if (root.createdMs === null || bootMs === null) return unknown(id, 'no-time');
  const created = timeText(root.createdMs);
  const values = { ...names, created, booted: timeText(bootMs) };
  // A root that nobody had used since it was made is not made anew.
  const isClaimedNew = mark?.outcome === 'emptied';
  const limitMs = isClaimedNew ? clockToleranceMs : toleranceMs;
  const isOlder = root.createdMs < bootMs - limitMs && mark?.outcome !== 'unused';
  if (!isOlder) return good(id, 'good', values);
  return finding(id, isClaimedNew ? 'note' : 'warning', {
    as: isClaimedNew ? 'clock-differs' : 'older',
    values,
  });
}

/** A delete that failed lets the new snapshot appear inside the root that it should replace. */
export function judgeNested({ nested, system }: HealthReadings): Finding {
  const id = 'nested-blank';
  const path = `/${system.blank ?? `${system.root}-blank`}`;
  switch (nested) {
    case null:
      return unknown(id, 'unknown', { path });
    case 'nothing':
      return good(id, 'good', { path });
    case 'subvolume':
      return finding(id, 'bad', {
        as: 'found',
        values: { path },
        commands: [`sudo btrfs subvolume show ${path}`, `sudo btrfs subvolume delete ${path}`],
      });
    case 'other':
      return finding(id, 'warning', {
        as: 'something',
        values: { path },
        commands: [`ls -la ${path}`],
      });
  }
}

/** Whether `/` is the root of an earlier boot, or another subvolume than the one that is emptied. */
export function judgeOrigin({ mountInfo, system }: HealthReadings): Finding {
  const id = 'booted-from-old-root';
  if (mountInfo === null) return unknown(id);
  const place = rootPlace(btrfsMounts(mountInfo));
  switch (place.kind) {
    case 'none':
      return unknown(id);
    case 'subvolume':
      return good(id, 'good', { root: place.name });
    case 'earlier-root': {
      const values = { name: place.name, root: system.root };
      return finding(id, 'bad', { as: 'found', values, commands: ['findmnt /', 'cat /etc/fstab'] });
    }
  }
}

/** The snapshot that every boot starts from must stay what it was. */
export function judgeBlank({ system, blank, root }: HealthReadings): Finding {
  const id = 'blank-unchanged';
  const name = system.blank;
  if (name === null) {
    return finding(id, 'bad', { as: 'missing', values: { root: system.root } });
  }
  if (blank === null) return unknown(id);
  const values = { blank: name };
  if (!blank.isReadOnly) {
    const mounted = '/run/tidemark-top';
    return finding(id, 'bad', {
      as: 'writable',
      values,
      commands: [
        `sudo mount --mkdir -o subvolid=5,noatime ${quoteWord(system.device)} ${mounted}`,
        `sudo btrfs property set -ts ${mounted}/${name} ro true`,
        `sudo umount ${mounted}`,
      ],
    });
  }
  if (blank.isReceived) return finding(id, 'note', { as: 'received', values, hasNoRemedy: true });
  // Making a snapshot of it moves its generation to that of the snapshot, and no further.
  const isParent = root?.parentUuid === blank.uuid;
  if (isParent && blank.generation > root.generationAtCreation) {
    return finding(id, 'note', { as: 'touched', values });
  }
  return good(id, 'good', values);
}
