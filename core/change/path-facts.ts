/** What a proposal has to know of a path, read by the helper from the root subvolume itself. */
import type { KnowledgeEntry } from '../knowledge/entry.ts';
import type { KeepMethod } from '../spec/system.ts';
import type { UnitFact } from '../drift/details.ts';

export interface PathFacts {
  readonly path: string;
  /** Four octal digits. */
  readonly mode: string;
  /** Name, or number where the system has no name for it. */
  readonly owner: string;
  readonly group: string;
  /** With everything below. */
  readonly bytes: number;
  readonly entries: number;
  /** Units that have to do with it, those that only knowledge names too. */
  readonly units: readonly UnitFact[];
  /** Of those the running ones with their triggers and dependants, in the order of stopping. */
  readonly stops: readonly string[];
  /** Something that would stop with them, and on which the session or the system hangs. */
  readonly blocker: string | null;
  /** The first thing mounted below it that is not kept. */
  readonly mountBelow: string | null;
}

/** What is known of a path, from our own entries or the person's. */
export interface KnownPath {
  readonly path: string;
  readonly kind: 'directory' | 'file' | null;
  readonly id: string | null;
  readonly worth: KnowledgeEntry['worth'];
  /** What is lost without it, for the list; null to take the entry's own text. */
  readonly lost: string | null;
  readonly method: KeepMethod | null;
  readonly units: readonly string[];
  readonly inInitrd: boolean;
  readonly onlyAtBoot: boolean;
  readonly noCopyOnWrite: boolean;
  readonly nixOption: string | null;
  /** Without it nobody gets in, or files change hands. */
  readonly isRequired: boolean;
}
