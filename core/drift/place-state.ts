/**
 * What holds for everything below a place, unless something further down knows better. Of what is known
 * of one and the same place, the first of these counts:
 *
 * 1. a mount that hides it: programs see something else there;
 * 2. the person's knowledge, then the built-in one; that it is declared and yet not served is said;
 * 3. a declaration without knowledge: somebody finds it worth keeping;
 * 4. the directory of a unit. Below a known place of worth it keeps that worth and becomes more exact;
 * 5. a home folder; what tmpfiles empties; what the layout has.
 */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { Explanation, ExplanationKind } from './explanation.ts';
import type { Known } from './known.ts';
import { displayPath } from './path-bytes.ts';
import type { PathBytes } from './path-bytes.ts';
import { firstRule } from './place-tree.ts';
import type { PlaceNode } from './place-tree.ts';
import type { RootMount } from './root-mounts.ts';
import type { UnitDirectory } from './units.ts';

export type PlaceExplanation = Omit<Explanation, 'rule'>;

export interface PlaceState {
  readonly explanation: PlaceExplanation;
  /** It lies under a mount. */
  readonly isHidden: boolean;
  /** Nobody has said anything yet: the children of a container are places of their own. */
  readonly isOpen: boolean;
  /** The rule for this directory or one above it, or -1. */
  readonly rule: number;
}

interface Words {
  readonly kind: ExplanationKind;
  readonly reason: Message;
  readonly entryId?: string | null;
  readonly unit?: string | null;
}

function explained(place: PathBytes, words: Words): PlaceExplanation {
  return { place, entryId: null, unit: null, ...words };
}

/** Nobody knows. */
export function openState(place: PathBytes, rule: number): PlaceState {
  const reason = message('drift.reason.unexplained');
  const explanation = explained(place, { kind: 'unexplained', reason });
  return { explanation, isHidden: false, isOpen: true, rule };
}

function hiddenBy({ kind, source }: RootMount): Words {
  const values = { source: displayPath(source) };
  switch (kind) {
    case 'kept':
      return { kind: 'kept', reason: message('drift.reason.hidden-kept', values) };
    case 'virtual':
      return { kind: 'regenerated', reason: message('drift.reason.hidden-memory', values) };
    case 'other':
      return { kind: 'unexplained', reason: message('drift.reason.hidden', values) };
  }
}

function wordsOfKnown({ known, declared, unit }: PlaceNode): Words | null {
  if (known === null) return null;
  const words = { entryId: known.id, unit: unit?.unit ?? known.unit };
  if (declared === null || known.worth === 'regenerated') {
    return { kind: known.worth, reason: known.reason, ...words };
  }
  return { ...wordsOfDeclared(declared.isPending, known), ...words };
}

function wordsOfDeclared(isPending: boolean, known: Known | null): Words {
  if (isPending) return { kind: 'kept', reason: message('drift.reason.pending') };
  const kind = known?.worth === 'useful' ? 'useful' : 'precious';
  return { kind, reason: message('drift.reason.not-served') };
}

const unitKinds = {
  state: 'useful',
  cache: 'regenerated',
  logs: 'useful',
  configuration: 'useful',
} as const satisfies Readonly<Record<UnitDirectory['what'], ExplanationKind>>;

function wordsOfUnit(directory: UnitDirectory | null, above: PlaceExplanation): Words | null {
  if (directory === null) return null;
  const { unit, what } = directory;
  const isOfWorth = above.kind === 'precious' || (above.kind === 'useful' && above.unit === null);
  if (isOfWorth && what !== 'cache') {
    return { kind: above.kind, reason: above.reason, entryId: above.entryId, unit };
  }
  return { kind: unitKinds[what], unit, reason: message(`drift.reason.unit-${what}`, { unit }) };
}

/** What only counts where nothing above has spoken. */
function wordsOfOpenPlace({ home, tmpfiles, system }: PlaceNode): Words | null {
  if (home !== null) {
    const reason = home.isPerson ? 'drift.reason.home' : 'drift.reason.service-home';
    const kind = home.isPerson ? 'precious' : 'useful';
    return { kind, reason: message(reason, { user: displayPath(home.user) }) };
  }
  if (tmpfiles === 'emptied') {
    return { kind: 'regenerated', reason: message('drift.reason.emptied') };
  }
  const covering = system.find((place) => place.coversBelow);
  if (covering === undefined) return null;
  return { kind: covering.kind, reason: message(`drift.reason.${covering.because}`) };
}

/** A person's home folder: its caches are known even so. */
function isHome({ explanation }: PlaceState): boolean {
  return explanation.reason.id === 'drift.reason.home';
}

/** The state at a node of the tree, from the one above it. */
export function stateAt(node: PlaceNode, path: PathBytes, above: PlaceState): PlaceState {
  const rule = firstRule(above.rule, node.directoryRule);
  const withRule = rule === above.rule ? above : { ...above, rule };
  if (above.isHidden) return withRule;
  if (node.mount?.hides === true) {
    const explanation = explained(path, hiddenBy(node.mount));
    return { explanation, isHidden: true, isOpen: false, rule };
  }
  const words =
    wordsOfKnown(node) ??
    (node.declared === null ? null : wordsOfDeclared(node.declared.isPending, null)) ??
    wordsOfUnit(node.unit, above.explanation) ??
    (above.isOpen || isHome(above) ? wordsOfOpenPlace(node) : null);
  if (words === null) return withRule;
  return { explanation: explained(path, words), isHidden: false, isOpen: false, rule };
}
