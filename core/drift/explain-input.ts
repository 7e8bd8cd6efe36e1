/** Everything that an explanation is made from, read beforehand: the explainer itself asks nobody. */
import type { KnowledgeEntry } from '../knowledge/entry.ts';
import type { IgnoreRule, OwnKnowledge } from '../persist/persist-data.ts';
import type { PathBytes } from './path-bytes.ts';
import type { RootMount } from './root-mounts.ts';
import type { TmpfilesRule } from './tmpfiles.ts';
import type { UnitDirectory } from './units.ts';

/** A path that persist.nix declares. */
export interface DeclaredItem {
  readonly path: PathBytes;
  /** A change that waits for the next boot takes it along at shutdown. */
  readonly isPending: boolean;
}

/** The home folder of a user, where it lies on the root. */
export interface Home {
  readonly path: PathBytes;
  readonly user: string;
  /** A person's, or that of a user that a service runs as. */
  readonly isPerson: boolean;
}

export interface ExplainInput {
  readonly knowledge: readonly KnowledgeEntry[];
  /** The person's own; what comes first wins. */
  readonly own: readonly OwnKnowledge[];
  /** In the order of persist.nix: explanations name a rule by its index in this list. */
  readonly rules: readonly IgnoreRule[];
  /** Where kept things lie, as a path; null where there is no such place. */
  readonly persist: PathBytes | null;
  readonly mounts: readonly RootMount[];
  readonly items: readonly DeclaredItem[];
  readonly tmpfiles: readonly TmpfilesRule[];
  readonly unitDirectories: readonly UnitDirectory[];
  /** Names of all loaded units, for choosing among the units that knowledge names. */
  readonly units: ReadonlySet<string>;
  /** Files that the activation copies to /etc (`/etc/.clean`). */
  readonly copies: readonly PathBytes[];
  readonly homes: readonly Home[];
  /** User names by number. */
  readonly users: ReadonlyMap<number, string>;
}

/** Where nothing of the machine is known: the built-in knowledge alone. */
export const bareInput: Omit<ExplainInput, 'knowledge'> = {
  own: [],
  rules: [],
  persist: null,
  mounts: [],
  items: [],
  tmpfiles: [],
  unitDirectories: [],
  units: new Set(),
  copies: [],
  homes: [],
  users: new Map(),
};

/**
 * For the root of an earlier boot: what is mounted or declared today hides and saves nothing of it, so
 * that its content is explained for itself.
 */
export function inputForEarlierRoot(input: ExplainInput): ExplainInput {
  return {
    ...input,
    mounts: input.mounts.map((mount) => ({ ...mount, hides: false })),
    items: [],
  };
}
