/**
 * Nix expressions as far as a NixOS configuration needs them. Text that comes from people only ever
 * gets into a file as a string, an attribute name or a comment, and the printer escapes all three.
 */
import type { Fact } from '../plan/plan.ts';

/** A string in which values of the finished disk stand. */
export interface NixText {
  readonly kind: 'text';
  readonly pieces: readonly (string | Fact)[];
}

/** A string of several lines, written between two pairs of single quotes. */
export interface NixLines {
  readonly kind: 'lines';
  readonly text: string;
}

/** A path literal, `./name` or absolute. Nix copies what it names to the store when it is built. */
export interface NixPath {
  readonly kind: 'path';
  readonly path: string;
}

/** An identifier with selections: `pkgs.linuxPackages_latest`. */
export interface NixReference {
  readonly kind: 'reference';
  readonly name: string;
}

/** A function applied to one argument: `import ./persist.nix`. */
export interface NixApplication {
  readonly kind: 'application';
  readonly name: string;
  readonly argument: NixValue;
}

/** A function of an attribute set: `{ lib, pkgs, ... }: body`. */
export interface NixFunction {
  readonly kind: 'function';
  readonly formals: readonly string[];
  /** Whether it takes further attributes, `...`. */
  readonly isOpen: boolean;
  readonly body: NixValue;
}

/** `a.b.c = value;` with an optional comment above it. */
export interface NixAttribute {
  readonly path: readonly string[];
  readonly value: NixValue;
  readonly comment?: string;
}

export interface NixSet {
  readonly kind: 'set';
  /** Groups of attributes, with a blank line between them. */
  readonly groups: readonly (readonly NixAttribute[])[];
}

export type NixValue =
  | string
  | number
  | boolean
  | null
  | readonly NixValue[]
  | NixText
  | NixLines
  | NixPath
  | NixReference
  | NixApplication
  | NixFunction
  | NixSet;

/**
 * An attribute. A text stands for its path, split at dots; give an array where a name holds a dot.
 */
export function attribute(names: string | readonly string[], value: NixValue): NixAttribute {
  return { path: typeof names === 'string' ? names.split('.') : names, value };
}

/** The same attribute with a comment above it. */
export function commented(comment: string, inner: NixAttribute): NixAttribute {
  return { ...inner, comment };
}

/** A set of one group. */
export function set(...attributes: readonly NixAttribute[]): NixSet {
  return { kind: 'set', groups: [attributes] };
}

/** A set of groups with a blank line between them; empty groups vanish. */
export function groupedSet(groups: readonly (readonly NixAttribute[])[]): NixSet {
  return { kind: 'set', groups: groups.filter((group) => group.length > 0) };
}

export function path(literal: string): NixPath {
  return { kind: 'path', path: literal };
}

export function reference(name: string): NixReference {
  return { kind: 'reference', name };
}

export function apply(name: string, argument: NixValue): NixApplication {
  return { kind: 'application', name, argument };
}

/** A NixOS module: a function that takes whatever NixOS passes, and uses these of it. */
export function moduleFunction(formals: readonly string[], body: NixValue): NixFunction {
  return { kind: 'function', formals, isOpen: true, body };
}
