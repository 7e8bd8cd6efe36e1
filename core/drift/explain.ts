/**
 * Why each entry of a root is there. The order in which things are asked, and why:
 *
 * 1. A symbolic link that leads to what is kept, or to the store, holds nothing of its own: certain,
 *    whatever else is known of the place.
 * 2. What is mounted over a place is what programs see. Below a mount of something kept, the root's own
 *    data is the older copy, which the next boot takes along.
 * 3. What the system itself makes at this very path, of this very kind.
 * 4. The person's ignore rules. They win over all knowledge, also over "precious": it is the person's
 *    decision, and it stays visible as `ignored` with the rule. They are not asked before 1 to 3,
 *    because nothing is lost there; so a rule that has no matches is one that silences nothing.
 * 5. Sockets and empty directories: they hold no data, wherever they lie.
 * 6. What holds for the place (`place-state.ts`), or that nobody knows.
 */
import { explanationTable } from './explanation-table.ts';
import type { ExplainInput } from './explain-input.ts';
import type { ExplainedEntry, Explainer, PlaceContext } from './explainer.ts';
import type { PathBytes } from './path-bytes.ts';
import { openState, stateAt } from './place-state.ts';
import type { PlaceState } from './place-state.ts';
import { firstRule, placeTree } from './place-tree.ts';
import type { PlaceNode } from './place-tree.ts';
import { compileRules } from './rules.ts';
import type { GlobState } from './rules.ts';
import {
  changedStranger,
  empty,
  ignoredBy,
  isFolder,
  keptLink,
  linkLeads,
  socket,
  storeLink,
  strangerOf,
  verdictAt,
} from './verdicts.ts';
import type { Verdict } from './verdicts.ts';

/**
 * Unknown things in one folder that count as places of their own. Any more are taken together as the
 * folder itself, so that a folder with a million files does not make a million explanations.
 */
const maximumPlaces = 2000;

interface Context extends PlaceContext {
  /** The node of this very path; null where the tree ends. */
  readonly node: PlaceNode | null;
  /** Where there is a node, its path. */
  readonly path: PathBytes;
  readonly state: PlaceState;
  readonly globs: GlobState | null;
  /** Answers that were given here, by a number for each kind of answer. */
  readonly answers: Map<number, number>;
}

/** Contexts are made here alone, so that every one that comes back is of this kind. */
function contextOf(parts: Omit<Context, 'brand' | 'answers'>): Context {
  return { brand: 'place-context', answers: new Map(), ...parts };
}

/** Numbers for answers; users have their own numbers, rules come after all of those. */
const answer = { place: -1, changed: -2, socket: -3, empty: -4, storeLink: -5, keptLink: -6 };
const firstRuleAnswer = 2 ** 33;

function ruleOf({ node, state, globs }: Context): number {
  const here = node === null ? -1 : node.pathRule;
  return firstRule(firstRule(here, state.rule), globs === null ? -1 : globs.accepted);
}

/** Which answer fits an entry of which nothing is certain by its path. */
function answerFor(context: Context, entry: ExplainedEntry, persist: PathBytes | null): number {
  const { state } = context;
  if (entry.kind === 'link') {
    const leads = linkLeads(entry.target, persist);
    if (leads !== null) return leads === 'kept' ? answer.keptLink : answer.storeLink;
  }
  if (state.explanation.kind === 'kept') return answer.place;
  const rule = ruleOf(context);
  if (rule >= 0) return firstRuleAnswer + rule;
  if (entry.kind === 'socket') return answer.socket;
  if (entry.isEmpty === true && isFolder(entry)) return answer.empty;
  if (!state.isOpen) return answer.place;
  if (entry.isInBlank) return answer.changed;
  return entry.uid === 0 ? answer.place : entry.uid;
}

function verdictFor(number: number, input: ExplainInput): Verdict | null {
  if (number >= firstRuleAnswer) return ignoredBy(number - firstRuleAnswer, input);
  if (number >= 0) return strangerOf(input.users.get(number) ?? String(number));
  if (number === answer.changed) return changedStranger;
  if (number === answer.socket) return socket;
  if (number === answer.empty) return empty;
  if (number === answer.storeLink) return storeLink;
  return number === answer.keptLink ? keptLink(input.persist) : null;
}

/** The steps of the walk: from a folder's context to that of a child. */
function descender(): (context: Context, name: string) => Context {
  const beyond = new WeakMap<PlaceState, Map<GlobState | null, Context>>();
  const strangers = new Map<PlaceNode, { count: number; readonly others: PlaceState }>();

  /** Where nothing is known by path any more, all entries of a place share one context. */
  function contextBeyond(state: PlaceState, globs: GlobState | null): Context {
    const contexts = beyond.get(state) ?? new Map<GlobState | null, Context>();
    beyond.set(state, contexts);
    const context = contexts.get(globs) ?? contextOf({ node: null, path: '', state, globs });
    contexts.set(globs, context);
    return context;
  }

  function stranger(container: PlaceNode, above: Context, path: PathBytes): PlaceState {
    const { rule } = above.state;
    const seen = strangers.get(container) ?? { count: 0, others: openState(above.path, rule) };
    strangers.set(container, seen);
    seen.count += 1;
    return seen.count > maximumPlaces ? seen.others : openState(path, rule);
  }

  return (above, name) => {
    const { node, state } = above;
    const globs = above.globs === null ? null : above.globs.step(name);
    if (node === null) return globs === above.globs ? above : contextBeyond(state, globs);
    const child = node.children.get(name);
    const isPlaceOfItsOwn = node.isContainer && state.isOpen;
    if (child === undefined && !isPlaceOfItsOwn) return contextBeyond(state, globs);
    const path = above.path === '/' ? `/${name}` : `${above.path}/${name}`;
    if (child === undefined) return contextBeyond(stranger(node, above, path), globs);
    const outer = isPlaceOfItsOwn ? openState(path, state.rule) : state;
    return contextOf({ node: child, path, state: stateAt(child, path, outer), globs });
  };
}

/**
 * An explainer for one walk. Building it costs a few milliseconds; an entry in a place of which nothing
 * more is known costs two look-ups.
 */
export function createExplainer(input: ExplainInput): Explainer {
  const rules = compileRules(input.rules);
  const node = placeTree(input, rules);
  const table = explanationTable();
  const descend = descender();
  const { persist } = input;

  function explain(context: Context, entry: ExplainedEntry): number {
    const { state } = context;
    if (context.node !== null) {
      const isHidden = state.isHidden && context.node.mount?.path !== state.explanation.place;
      const verdict = verdictAt(context.node, entry, { persist, isHidden });
      if (verdict !== null) return table.indexOf(state.explanation, verdict);
    }
    const number = answerFor(context, entry, persist);
    const known = context.answers.get(number);
    if (known !== undefined) return known;
    const index = table.indexOf(state.explanation, verdictFor(number, input));
    context.answers.set(number, index);
    return index;
  }

  const state = stateAt(node, '/', openState('/', -1));
  return {
    root: contextOf({ node, path: '/', state, globs: rules.start }),
    descend: (context, name) => descend(context as Context, name),
    explain: (context, entry) => explain(context as Context, entry),
    explanations: table.explanations,
  };
}
