/**
 * Ignore rules, made ready for a walk. `path` and `directory` are looked up in the explainer's tree of
 * places; patterns are followed along the walk, component by component, as sets of positions in them
 * (Thompson's way with a pattern), so that nothing is matched twice and no path is ever put together.
 *
 * A pattern means whole paths: `*` and `?` stay within a name, also match a leading dot, and a matched
 * directory does not take its content along; `**` stands alone between slashes for any number of
 * names, at the end for everything below.
 */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { IgnoreRule } from '../persist/persist-data.ts';
import { isPattern, matchesName, namePattern, parseGlob } from './glob.ts';
import type { NamePattern } from './glob.ts';
import { bytesOfText } from './path-bytes.ts';
import type { PathBytes } from './path-bytes.ts';

type Component =
  | { readonly kind: 'deep' }
  | { readonly kind: 'literal'; readonly name: string }
  | { readonly kind: 'name'; readonly pattern: NamePattern };

interface CompiledGlob {
  /** Index in the list of rules. */
  readonly rule: number;
  readonly components: readonly Component[];
}

/** The path of a rule that is no pattern: without a closing slash. */
function plainPattern(pattern: string): string {
  return pattern.replace(/(?<=[^/])\/+$/, '');
}

/** A lone surrogate in the text has no bytes. */
function bytesOrNull(text: string): PathBytes | null {
  try {
    return bytesOfText(text);
  } catch {
    return null;
  }
}

function pathProblem(pattern: string): string | null {
  if (!pattern.startsWith('/') || pattern.includes('\0')) return 'not-absolute';
  if (bytesOrNull(pattern) === null) return 'not-text';
  const names = pattern.slice(1).split('/');
  if (names.every((name) => name === '')) return 'everything';
  if (names.some((name) => name === '' || name === '.' || name === '..')) return 'not-plain';
  return null;
}

function componentProblem(component: string): string | null {
  if (component === '**') return null;
  if (component.includes('**')) return 'stars-in-name';
  const parsed = parseGlob(component);
  return parsed.kind === 'problem' ? parsed.problem : null;
}

function isEverything(names: readonly string[]): boolean {
  return names.includes('**') && names.every((name) => /^\*+$/.test(name));
}

/**
 * What is wrong with a rule, as a sentence (`drift.rule.<case>`), or null when it can be followed. A
 * rule that ignored everything would hide what the program is for, so there is none.
 */
export function ruleProblem({ kind, pattern }: IgnoreRule): Message | null {
  const path = plainPattern(pattern);
  const names = path.slice(1).split('/');
  const problem =
    pathProblem(path) ??
    (kind === 'glob'
      ? ((isEverything(names) ? 'everything' : null) ??
        names.map(componentProblem).find((each) => each !== null) ??
        null)
      : null);
  return problem === null ? null : message(`drift.rule.${problem}`, { pattern: path });
}

function compileComponent(name: string): Component {
  if (name === '**') return { kind: 'deep' };
  const bytes = bytesOfText(name);
  if (!isPattern(name)) return { kind: 'literal', name: bytes };
  const parsed = parseGlob(name);
  return { kind: 'name', pattern: namePattern(parsed.kind === 'tokens' ? parsed.tokens : []) };
}

function compileGlob({ pattern }: IgnoreRule, rule: number): CompiledGlob {
  const components = plainPattern(pattern).slice(1).split('/').map(compileComponent);
  const tail: readonly Component[] =
    components.at(-1)?.kind === 'deep'
      ? [{ kind: 'name', pattern: namePattern([{ kind: 'star' }]) }]
      : [];
  return { rule, components: [...components, ...tail] };
}

/** Rules by what the explainer needs of them; those with a problem do nothing. */
export interface CompiledRules {
  readonly paths: readonly { readonly path: PathBytes; readonly rule: number }[];
  readonly directories: readonly { readonly path: PathBytes; readonly rule: number }[];
  /** Where the patterns stand at `/`; null when there are none. */
  readonly start: GlobState | null;
}

/** Where all patterns stand at one place of the walk. The same set of positions is the same object. */
export interface GlobState {
  /** Pairs: index of the pattern, index of the component that the next name must match. */
  readonly positions: readonly number[];
  /** The first rule whose pattern means this very path, or -1. */
  readonly accepted: number;
  /** Where the patterns stand one name deeper; null when none can match any more. */
  readonly step: (name: string) => GlobState | null;
}

export function compileRules(rules: readonly IgnoreRule[]): CompiledRules {
  const numbered = rules
    .map((rule, index) => ({ ...rule, index }))
    .filter((rule) => ruleProblem(rule) === null);
  const places = (kind: IgnoreRule['kind']): CompiledRules['paths'] =>
    numbered
      .filter((rule) => rule.kind === kind)
      .map(({ pattern, index }) => ({ path: bytesOfText(plainPattern(pattern)), rule: index }));
  const globs = numbered
    .filter(({ kind }) => kind === 'glob')
    .map((rule) => compileGlob(rule, rule.index));
  return {
    paths: places('path'),
    directories: places('directory'),
    start: startOf(globs),
  };
}

function startOf(globs: readonly CompiledGlob[]): GlobState | null {
  const known = new Map<string, GlobState>();
  const positions: number[] = [];
  globs.forEach((_, glob) => addPosition({ globs, positions }, { glob, at: 0 }));
  return stateOf({ globs, known, positions, accepted: -1 });
}

interface Positions {
  readonly globs: readonly CompiledGlob[];
  readonly positions: number[];
}

/** `**` may also stand for no name at all: then what follows it is next. */
function addPosition(
  into: Positions,
  { glob, at }: { readonly glob: number; readonly at: number },
): void {
  const { positions, globs } = into;
  for (let index = 0; index < positions.length; index += 2) {
    if (positions[index] === glob && positions[index + 1] === at) return;
  }
  positions.push(glob, at);
  const components = globs[glob]?.components ?? [];
  if (components[at]?.kind === 'deep' && at + 1 < components.length) {
    addPosition(into, { glob, at: at + 1 });
  }
}

interface StateParts extends Positions {
  readonly known: Map<string, GlobState>;
  readonly accepted: number;
}

function stateOf(parts: StateParts): GlobState | null {
  const { known, positions, accepted } = parts;
  if (positions.length === 0 && accepted < 0) return null;
  const key = `${accepted}:${positions.join()}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const named = componentsAt(parts);
  // Where patterns stand after a name that none of them means: nearly always.
  let rest: GlobState | null | undefined;
  const state: GlobState = {
    positions,
    accepted,
    step: (name) => {
      if (named.some((component) => meansName(component, name))) {
        return stateOf({ ...parts, ...advance(parts, name) });
      }
      if (rest === undefined) rest = stateOf({ ...parts, ...advance(parts, null) });
      return rest;
    },
  };
  known.set(key, state);
  return state;
}

/** Everything but `**` that the next name is compared with. */
function componentsAt({ globs, positions }: Positions): readonly Component[] {
  const found: Component[] = [];
  for (let index = 0; index < positions.length; index += 2) {
    const component = globs[positions[index] ?? 0]?.components[positions[index + 1] ?? 0];
    if (component !== undefined && component.kind !== 'deep') found.push(component);
  }
  return found;
}

/** @param name - null for one that no component but `**` means */
function advance(
  { globs, positions }: Positions,
  name: string | null,
): { readonly positions: number[]; readonly accepted: number } {
  const into: Positions = { globs, positions: [] };
  let accepted = -1;
  for (let index = 0; index < positions.length; index += 2) {
    const glob = positions[index] ?? 0;
    const at = positions[index + 1] ?? 0;
    const { components, rule } = globs[glob] ?? { components: [], rule: -1 };
    const component = components[at];
    if (component?.kind === 'deep') addPosition(into, { glob, at });
    else if (component === undefined || name === null || !meansName(component, name)) continue;
    else if (at + 1 < components.length) addPosition(into, { glob, at: at + 1 });
    else if (accepted < 0 || rule < accepted) accepted = rule;
  }
  return { positions: into.positions, accepted };
}

function meansName(component: Component, name: string): boolean {
  if (component.kind === 'literal') return component.name === name;
  return component.kind === 'name' && matchesName(component.pattern, name);
}
