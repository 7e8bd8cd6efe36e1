import { parseSync, visitorKeys } from 'oxc-parser';
import type { Node } from 'oxc-parser';
import type { Sources } from './layers.ts';
import { shownTexts } from './shown-texts.ts';
import type { ShownText } from './shown-texts.ts';

/** What is the same in every language: names and symbols of units. */
const names = new Set([
  'Tidemark',
  'btrfs',
  'LUKS',
  'EFI',
  'NixOS',
  'Nix',
  'GiB',
  'MiB',
  'ms',
  's',
]);

function hasWords(text: string): boolean {
  // An entity such as &nbsp; is no word.
  const words = text.replace(/&\w+;/g, ' ').match(/\p{L}+/gu) ?? [];
  return words.some((word) => !names.has(word));
}

/** Quotation marks differ between languages as words do. */
const quotationMark = /[“”„«»]/;

function isOfLanguage(text: string): boolean {
  return quotationMark.test(text) || hasWords(text);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function childrenOf(node: Node): readonly Node[] {
  const fields = new Map<string, unknown>(Object.entries(node));
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const value = fields.get(key);
    return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
  });
}

/** An error is for the journal, not for the page. */
function isThrown(node: Node): boolean {
  return (
    node.type === 'NewExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name.endsWith('Error')
  );
}

/** Commands and keys are written as they are typed. */
function isVerbatim(node: Node): boolean {
  if (node.type !== 'JSXElement') return false;
  const { name } = node.openingElement;
  return name.type === 'JSXIdentifier' && (name.name === 'code' || name.name === 'kbd');
}

function walk(node: Node, add: (text: ShownText) => void): void {
  if (isThrown(node) || isVerbatim(node)) return;
  for (const text of shownTexts(node)) add(text);
  for (const child of childrenOf(node)) walk(child, add);
}

/** Whether people can see what a file says: the window's own code, without its tests and its preview. */
function isVisible(file: string): boolean {
  return (
    /^renderer\/.*\.tsx?$/.test(file) &&
    !/^renderer\/(preview|i18n)\/|\.test\.|\/testing\/|\.d\.ts$/.test(file)
  );
}

/** Words of one file that people can see and that are in no catalogue, as `line: text`. */
export function wordsIn(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'does not parse'}`);
  const found = new Map<string, ShownText>();
  walk(program, (shown) => {
    if (isOfLanguage(shown.text)) found.set(`${shown.start} ${shown.text}`, shown);
  });
  return [...found.values()].map(({ start, text }) => {
    const line = source.slice(0, start).split('\n').length;
    return `${line}: ${text.trim().replace(/\s+/g, ' ')}`;
  });
}

/**
 * Words that stand in the code of the window and not in its catalogues, where no translation reaches
 * them: text between tags, in attributes that are shown or spoken, and sentences anywhere.
 */
export function visibleTextViolations(sources: Sources): readonly string[] {
  return [...sources]
    .filter(([file]) => isVisible(file))
    .flatMap(([file, source]) => wordsIn(file, source).map((place) => `${file}:${place}`));
}
