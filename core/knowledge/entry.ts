/**
 * What is known of a path on a NixOS root: whose it is, what is lost without it, how it is kept. The
 * installer's page "What to keep" and the drift manager read the same entries: one source.
 *
 * Entries are plain data, so that they can be read, extended and tested without code. Their texts for
 * people are messages: `knowledge.<id>.name` (what it is) and `knowledge.<id>.lost` (what is lost
 * without it).
 */
import type { KeepMethod } from '../spec/system.ts';

/** Under what headings the page lists entries. */
export type KnowledgeGroup =
  | 'identity'
  | 'network'
  | 'hardware'
  | 'desktop'
  | 'services'
  | 'containers'
  | 'databases'
  | 'system'
  | 'caches';

export interface KnowledgeEntry {
  readonly id: string;
  /** Absolute path, without a trailing slash. */
  readonly path: string;
  readonly kind: 'directory' | 'file';
  readonly group: KnowledgeGroup;
  /**
   * `precious`: lost work or lost trust without it. `useful`: comfort. `regenerated`: made anew at each
   * boot, or rebuilt from the configuration; keeping it is useless or harmful.
   */
  readonly worth: 'precious' | 'useful' | 'regenerated';
  /** How to keep it; null for what must not be kept. */
  readonly method: KeepMethod | null;
  readonly owner: string;
  readonly ownerGroup: string;
  /** Four octal digits. */
  readonly mode: string;
  /** Must be in place before the initrd hands over. */
  readonly inInitrd: boolean;
  /**
   * Units that use it, sockets that would start them again included: stopped before it is moved, and
   * not started before it is in place. Empty where the manager itself writes it, or where the names of
   * the units depend on the configuration.
   */
  readonly units: readonly string[];
  /**
   * Its units cannot be stopped without ending the session or the manager itself, or it is read before
   * anything can be mounted: kept from the next boot, never at once.
   */
  readonly onlyAtBoot?: true;
  /** For `native`: the NixOS option that keeps it, or that makes keeping it unnecessary. */
  readonly nixOption?: string;
  /** For `subvolume`: whether copy-on-write is off in it (images of machines, databases). */
  readonly noCopyOnWrite: boolean;
  /** When the installer's page offers it, and whether it is chosen there at first. */
  readonly offer: {
    /** `always`, or only together with this choice of the spec. */
    readonly when: 'always' | 'plasma' | 'secure-shell' | 'connections' | 'never';
    readonly isDefault: boolean;
    /** Cannot be left out: without it nobody gets in, or files change hands. */
    readonly isRequired: boolean;
    /** Cannot be left out either when this choice of the spec needs it. */
    readonly requiredWith?: 'connections';
  };
}
