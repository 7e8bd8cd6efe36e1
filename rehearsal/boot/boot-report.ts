import type { BootResult } from './boot-system.ts';
import { LOG } from './stage-two.ts';

/** What a boot showed, read from its console. */
export interface BootReport {
  /** Whether the stand-in of stage 2 ran to its end. */
  readonly reachedStageTwo: boolean;
  /** Options of the mount of `/`, or null when stage 2 never said. */
  readonly rootOptions: readonly string[] | null;
  /** Where file systems of the disk are mounted. */
  readonly mountPoints: readonly string[];
  /** Every path in `/`, without what is mounted there. */
  readonly rootEntries: readonly string[];
  /** Whether the root is a snapshot of root-blank. */
  readonly isRootCopyOfBlank: boolean;
  readonly isBlankReadOnly: boolean;
  /** Mount point or name to the mark found there. */
  readonly marks: Readonly<Record<string, string>>;
  /** Paths of all subvolumes from the top of the file system. */
  readonly subvolumes: readonly string[];
  /** Names of the old roots, oldest first. */
  readonly oldRoots: readonly string[];
  /** Every path below `old_roots/`, relative to it. */
  readonly oldPaths: readonly string[];
  /** What the emergency unit said failed, or null when there was no emergency. */
  readonly emergency: readonly string[] | null;
  /** What was mounted below /sysroot in the emergency. */
  readonly emergencyMounts: readonly string[];
  /** What was on the console before anything was asked for the log: what a person sees. */
  readonly visible: string;
  /** What systemd and the units wrote to the log, in order. */
  readonly log: readonly string[];
  /** When each of those lines was written, in seconds after the start. */
  readonly logSeconds: readonly number[];
}

/** Reads the console of a boot. */
export function readReport({ text }: BootResult): BootReport {
  const lines = text.split('\n');
  const after = (prefix: string): string[] =>
    lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
  const root = after('STAGE2 mount / ')[0];
  const subvolumes = after('STAGE2 subvolume ');
  const log = logIn(lines);
  const failed = after('EMERGENCY failed: ')[0];
  return {
    reachedStageTwo: lines.includes('STAGE2 DONE'),
    rootOptions: root?.split(',') ?? null,
    mountPoints: after('STAGE2 mount ').map((mount) => mount.split(' ')[0] ?? ''),
    rootEntries: after('STAGE2 entry '),
    isRootCopyOfBlank: lines.includes('STAGE2 root is a copy of the blank one'),
    isBlankReadOnly: lines.includes('STAGE2 blank ro=true'),
    marks: Object.fromEntries(
      after('STAGE2 mark ').map((mark) => {
        const [name = '', ...words] = mark.split(' ');
        return [name, words.join(' ')];
      }),
    ),
    subvolumes,
    oldRoots: subvolumes.flatMap((path) => /^old_roots\/([^/]+)$/.exec(path)?.[1] ?? []).toSorted(),
    oldPaths: after('STAGE2 old ').map((path) => path.replace(/^\.\//, '')),
    emergency: failed?.split(' ').filter((unit) => unit !== '') ?? null,
    emergencyMounts: after('EMERGENCY mounted: '),
    visible: text.slice(0, text.indexOf(LOG.begin)),
    log: log.map(({ text: said }) => said),
    logSeconds: log.map(({ seconds }) => seconds),
  };
}

interface LogLine {
  readonly seconds: number;
  readonly text: string;
}

function logIn(lines: readonly string[]): readonly LogLine[] {
  const logged = lines.slice(lines.indexOf(LOG.begin) + 1, lines.lastIndexOf(LOG.end));
  return logged.flatMap((line) => {
    const [, seconds, text] = /^\[ *([\d.]+)\] (.*)$/.exec(line) ?? [];
    return text === undefined ? [] : [{ seconds: Number(seconds), text }];
  });
}

/** How often a unit was started. */
export function startsOf({ log }: BootReport, unit: string): number {
  return log.filter((line) => line.startsWith(`systemd[1]: Starting ${unit}`)).length;
}

/** Where in the log a message of PID 1 about a unit stands first; -1 if nowhere. */
export function positionOf(
  { log }: BootReport,
  verb: 'Starting' | 'Finished' | 'Mounting' | 'Mounted',
  unit: string,
): number {
  return log.findIndex((line) => line.startsWith(`systemd[1]: ${verb} ${unit}`));
}

/** How long a unit took from its start to its end, in seconds; NaN if it did not do both. */
export function secondsOf(report: BootReport, unit: string): number {
  const start = report.logSeconds[positionOf(report, 'Starting', unit)];
  const end = report.logSeconds[positionOf(report, 'Finished', unit)];
  return (end ?? NaN) - (start ?? NaN);
}
