/**
 * What is read of a machine to judge its health. Every reading may be missing, because a tool is not
 * there, a file is not, or something does not answer: null means "not known" and never "well".
 */
import type { DriftSystem } from '../drift/system.ts';
import type { KeptEntry } from '../persist/kept.ts';
import type { EarlierRoot } from '../roots/roots.ts';
import type { RollbackMark } from '../roots/rollback-mark.ts';
import type { SubvolumeFacts } from '../roots/subvolume-facts.ts';

/** A file below the folder of password hashes. What it holds does not leave the reader. */
export interface PasswordFile {
  readonly user: string;
  readonly isFile: boolean;
  readonly isEmpty: boolean;
  /** One line, with or without a line end. */
  readonly isOneLine: boolean;
  /** It begins as crypt(5) says that hashes do. */
  readonly isHash: boolean;
  /** Root's, and for nobody else to read. */
  readonly isPrivate: boolean;
  /** It is what the running system knows of the user; null when there is no such user to ask. */
  readonly isInForce: boolean | null;
}

/** The list of what is kept, as far as it can be read. */
export type PersistReading =
  | { readonly kind: 'read'; readonly items: number; readonly rules: number }
  | { readonly kind: 'broken'; readonly path: string; readonly detail: string }
  /** The module is not in use here. */
  | { readonly kind: 'none' };

export interface TimerReading {
  /** As `systemctl show` says: `active`, `inactive`, `failed`; `LoadState`. */
  readonly timer: string;
  readonly isTimerThere: boolean;
  /** `success`, or how the last run failed. */
  readonly lastResult: string;
}

export interface HealthReadings {
  readonly system: DriftSystem;
  readonly nowMs: number;
  /** When the kernel started, by today's clock; ms since the epoch. */
  readonly bootMs: number | null;
  readonly bootId: string | null;
  /** What stage 1 left word of. */
  readonly mark: RollbackMark | null;
  /** A mark is there, and damaged. */
  readonly isMarkDamaged: boolean;
  /** Lines of the roll-back's unit in the journal of this boot. */
  readonly journal: string | null;
  /** /proc/self/mountinfo, as bytes. */
  readonly mountInfo: string | null;
  /** /etc/fstab. */
  readonly fileSystemTable: string | null;
  readonly root: SubvolumeFacts | null;
  readonly blank: SubvolumeFacts | null;
  /** What lies in the root under the name of the blank snapshot: `/root-blank`. */
  readonly nested: 'subvolume' | 'other' | 'nothing' | null;
  /** Of `btrfs filesystem usage --raw`. */
  readonly usage: string | null;
  /** Of `btrfs scrub status`. */
  readonly scrub: string | null;
  /** Of `btrfs device stats`. */
  readonly deviceStatistics: string | null;
  readonly earlierRoots: readonly EarlierRoot[] | null;
  readonly passwords: readonly PasswordFile[] | null;
  readonly persistFile: PersistReading | null;
  readonly kept: readonly KeptEntry[] | null;
  readonly prune: TimerReading | null;
  /** /proc/swaps. */
  readonly swaps: string | null;
  /** The encrypted device under the file system, and what `cryptsetup luksDump` says of it. */
  readonly container: { readonly device: string; readonly dump: string } | null;
}
