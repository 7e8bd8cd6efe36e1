/**
 * A new persist.nix out of the present one with the least difference: elements are added and taken out
 * where they stand, and everything that people wrote around them stays, comments above all.
 */
import { canonicalJson } from '../plan/canonical-json.ts';
import { findSpans } from './nix-spans.ts';
import type { ListSpan, PersistSpans, Span } from './nix-spans.ts';
import type { PersistData } from './persist-data.ts';
import { elementText } from './persist-text.ts';
import type { PersistElement, PersistList } from './persist-text.ts';

const listNames = ['directories', 'files', 'ignore', 'knowledge'] as const;

interface Edit extends Span {
  readonly text: string;
}

interface ListChange {
  readonly list: PersistList;
  readonly before: readonly PersistElement[];
  readonly after: readonly PersistElement[];
}

/** Which of the old elements stay, and what comes behind each of them (`-1`: before the first). */
interface Alignment {
  readonly removed: readonly number[];
  readonly added: ReadonlyMap<number, readonly PersistElement[]>;
}

/** Walks both lists once: order is kept, so an element that moved is taken out and added again. */
function align({ before, after }: ListChange): Alignment {
  const olds = before.map(canonicalJson);
  const removed: number[] = [];
  const added = new Map<number, PersistElement[]>();
  let next = 0;
  let last = -1;
  for (const element of after) {
    const found = olds.indexOf(canonicalJson(element), next);
    if (found === -1) added.set(last, [...(added.get(last) ?? []), element]);
    else {
      for (let index = next; index < found; index += 1) removed.push(index);
      next = found + 1;
      last = found;
    }
  }
  for (let index = next; index < before.length; index += 1) removed.push(index);
  return { removed, added };
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function indentationAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
}

/** The element with its line, when nothing else stands there. */
function removal(text: string, { start, end }: Span): Edit {
  const first = lineStart(text, start);
  const last = lineEnd(text, end);
  const isAlone = isBlank(text.slice(first, start)) && isBlank(text.slice(end, last));
  return isAlone && first > 0
    ? { start: first - 1, end: last, text: '' }
    : { start, end, text: '' };
}

/** Behind an element, and behind the comment that follows it on its line. */
function placeBehind(text: string, { end }: Span): number {
  const last = lineEnd(text, end);
  return /^[ \t]*(#.*)?$/.test(text.slice(end, last).trimEnd()) ? last : end;
}

function insertion(
  text: string,
  span: ListSpan,
  {
    list,
    behind,
    elements,
  }: { list: PersistList; behind: number; elements: readonly PersistElement[] },
): Edit {
  const outer = indentationAt(text, span.start);
  const first = span.elements[0];
  const indentation = first === undefined ? `${outer}  ` : indentationAt(text, first.start);
  const lines = elements.map(
    (element) => `\n${indentation}${elementText(list, element, indentation)}`,
  );
  const previous = span.elements[behind];
  if (previous !== undefined) {
    const at = placeBehind(text, previous);
    const isLast = behind === span.elements.length - 1;
    const closing = isLast && !text.slice(at, span.end - 1).includes('\n') ? `\n${outer}` : '';
    // What follows on the same line begins a new one.
    const end = closing === '' ? at : span.end - 1;
    return { start: at, end, text: `${lines.join('')}${closing}` };
  }
  const inside = text.slice(span.start + 1, span.end - 1);
  if (isBlank(inside)) {
    return { start: span.start + 1, end: span.end - 1, text: `${lines.join('')}\n${outer}` };
  }
  const isFirst = span.elements.length > 0;
  const at = isFirst ? span.start + 1 : placeBeforeClosing(text, span);
  const isFollowed = isFirst && !/^[ \t]*\r?\n/.test(inside);
  return { start: at, end: at, text: `${lines.join('')}${isFollowed ? `\n${indentation}` : ''}` };
}

/** In a list of nothing but comments: at the end of the last of them. */
function placeBeforeClosing(text: string, span: ListSpan): number {
  const close = span.end - 1;
  const first = lineStart(text, close);
  return isBlank(text.slice(first, close)) && first > span.start ? first - 1 : close;
}

/** What stands between the elements. */
function outsideOf(text: string, { start, end }: Span, elements: readonly Span[]): string {
  const edges = [start, ...elements.flatMap((element) => [element.start, element.end]), end];
  return edges
    .map((edge, index) => (index % 2 === 0 ? text.slice(edge, edges[index + 1]) : ''))
    .join('');
}

function listEdits(text: string, span: ListSpan, change: ListChange): Edit[] | null {
  if (span.elements.length !== change.before.length) return null;
  const inside = { start: span.start + 1, end: span.end - 1 };
  if (change.after.length === 0 && isBlank(outsideOf(text, inside, span.elements))) {
    return [{ ...inside, text: ' ' }];
  }
  const { removed, added } = align(change);
  const gone = removed.map((index) => removal(text, span.elements[index] ?? span));
  const news = [...added].map(([behind, elements]) =>
    insertion(text, span, { list: change.list, behind, elements }),
  );
  return [...gone, ...news];
}

/** A list that the file does not have yet, before its closing brace. */
function newList(text: string, { closing }: PersistSpans, { list, after }: ListChange): Edit {
  const elements = after.map((element) => `    ${elementText(list, element, '    ')}\n`);
  const isOwnLine = isBlank(text.slice(lineStart(text, closing), closing));
  const at = isOwnLine ? lineStart(text, closing) : closing;
  return {
    start: at,
    end: at,
    text: `${isOwnLine ? '' : '\n'}  ${list} = [\n${elements.join('')}  ];\n`,
  };
}

/** All edits at once, from the end to the beginning; null when two of them are about the same place. */
function applied(text: string, edits: readonly Edit[]): string | null {
  const ordered = [...edits].sort((one, other) => other.start - one.start || other.end - one.end);
  let result = text;
  let limit = text.length;
  for (const { start, end, text: replacement } of ordered) {
    if (end > limit) return null;
    result = result.slice(0, start) + replacement + result.slice(end);
    limit = start;
  }
  return result;
}

/**
 * The text that holds `after` in the place of `before`, or null when the file is not of a kind that can
 * be edited so. The caller evaluates the answer: only Nix knows what a text of Nix means.
 *
 * @param before what the text evaluates to
 */
export function editPersistText(
  text: string,
  before: PersistData,
  after: PersistData,
): string | null {
  const spans = findSpans(text);
  if (spans === null) return null;
  const edits: Edit[] = [];
  for (const list of listNames) {
    const change: ListChange = { list, before: before[list], after: after[list] };
    if (canonicalJson(change.before) === canonicalJson(change.after)) continue;
    const span = spans.lists.get(list);
    if (span === null || (span === undefined && change.before.length > 0)) return null;
    const made =
      span === undefined ? [newList(text, spans, change)] : listEdits(text, span, change);
    if (made === null) return null;
    edits.push(...made);
  }
  return applied(text, edits);
}
