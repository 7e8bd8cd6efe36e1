/**
 * Nix text as the printer makes it: pieces with a meaning. Joined they are the text that is written;
 * one by one they are what the window colours. There is no second tokenizer that could disagree.
 */
import type { FactName } from '../plan/plan.ts';

export type NixTokenKind =
  | 'attribute'
  | 'comment'
  | 'escape'
  | 'keyword'
  | 'number'
  | 'path'
  | 'plain'
  | 'punctuation'
  | 'string';

export type NixToken =
  | { readonly kind: NixTokenKind; readonly text: string }
  /** A value that only the finished disk has, such as its UUID; always inside a string. */
  | { readonly kind: 'fact'; readonly fact: FactName };

/** A file of the configuration, relative to its folder `/persist/etc/nixos`. */
export interface ConfigurationFile {
  readonly path: string;
  readonly tokens: readonly NixToken[];
}
