/**
 * What the scanner asks of whoever explains. A scan meets a million entries, so explaining works along
 * the walk: the scanner holds a context for the folder that it is in, asks for that of a child by its
 * name, and for the explanation of the child. Most of the work is done once per folder, and the answer
 * is a number: an index into a table of explanations that few entries share.
 */
import type { Explanation } from './explanation.ts';
import type { EntryKind } from './view.ts';

/** What is known below a folder. Opaque to the scanner, shared by everything in the folder. */
export interface PlaceContext {
  readonly brand: 'place-context';
}

/** What an explanation may depend on, besides the place. */
export interface ExplainedEntry {
  readonly kind: EntryKind;
  /** Of a symbolic link, as bytes; empty otherwise. */
  readonly target: string;
  readonly uid: number;
  /** It lies in the blank snapshot too, and was changed (not new). */
  readonly isInBlank: boolean;
  /** A directory or subvolume that is known to hold nothing (btrfs: its size is 0). */
  readonly isEmpty?: boolean;
}

export interface Explainer {
  /** The context of `/`. */
  readonly root: PlaceContext;
  /** The context of a child by its name (bytes). Cheap; may give the parent's own back. */
  readonly descend: (context: PlaceContext, name: string) => PlaceContext;
  /** Index into `explanations` for the entry whose own context this is. */
  readonly explain: (context: PlaceContext, entry: ExplainedEntry) => number;
  /** Grows while the walk goes on: one explanation for each explained place and reason. */
  readonly explanations: readonly Explanation[];
}
