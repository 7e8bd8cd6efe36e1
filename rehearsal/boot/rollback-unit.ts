import type { InitrdSystem, InitrdUnit } from './initrd-system.ts';

/** The unit under test. */
export const ROLLBACK = 'tidemark-rollback.service';

/** The system with another rollback unit; without one for `null`. */
export function withRollback(
  system: InitrdSystem,
  change: (unit: InitrdUnit) => InitrdUnit | null,
): InitrdSystem {
  const { [ROLLBACK]: unit, ...others } = system.units;
  if (unit === undefined) throw new Error(`the system has no ${ROLLBACK}`);
  const changed = change(unit);
  return { ...system, units: changed === null ? others : { ...others, [ROLLBACK]: changed } };
}

/**
 * The unit with a piece of its text replaced.
 *
 * @throws when the text does not have the piece: a test that changes nothing proves nothing.
 */
export function withText(unit: InitrdUnit, pattern: RegExp, replacement: string): InitrdUnit {
  const text = unit.text.replace(pattern, replacement);
  if (text === unit.text)
    throw new Error(`${ROLLBACK} has nothing that matches ${String(pattern)}`);
  return { ...unit, text };
}

/** The unit with lines of bash in front of its script. */
export function withFirstLines(unit: InitrdUnit, lines: string): InitrdUnit {
  if (unit.script === null) throw new Error(`${ROLLBACK} has no script`);
  return { ...unit, script: `${lines}\n${unit.script}` };
}

/** Shows on the console where the power is to be cut. */
export const CUT_LINE = 'CUT THE POWER NOW';

export interface CutMoment {
  /**
   * A test in bash, which is made before each command of the script. `$disk` is the top of the
   * file system, mounted a second time.
   */
  readonly when: string;
  /** Whether btrfs is made to commit first, so that the state at this moment is what the disk holds. */
  readonly isCommitted: boolean;
}

/**
 * The unit with a script that, at a moment, says so on the console and stops for good. So the script
 * itself needs no marks in it, and runs as it is up to that moment.
 */
export function withCut(unit: InitrdUnit, { when, isCommitted }: CutMoment): InitrdUnit {
  const device = /^After=.*\bdev-mapper-(\w+)\.device/m.exec(unit.text)?.[1];
  if (device === undefined) throw new Error(`${ROLLBACK} is not ordered after a mapping`);
  const commit = isCommitted ? 'btrfs filesystem sync /run/cut' : ':';
  return withFirstLines(
    unit,
    `mkdir -p /run/cut
mount -t btrfs -o subvolid=5 /dev/mapper/${device} /run/cut
set -o functrace
cut_power() {
  local disk=/run/cut
  if ${when}; then
    trap - DEBUG
    ${commit}
    echo '${CUT_LINE}' > /dev/console
    sleep 1000
  fi
}
trap cut_power DEBUG`,
  );
}
