import type { JSXAttributeItem, Node } from 'oxc-parser';

/** A text in the source that people may come to see. */
export interface ShownText {
  /** Offset in the source. */
  readonly start: number;
  readonly text: string;
}

/** Attributes that are read by people, of HTML and of our kit. */
const shownAttributes = new Set(
  [
    'alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext caption',
    'children content description emptyText errorMessage explanation header heading hint intro label legend',
    'maximumText minimumText note openLabel placeholder problem',
    'reason summary text title unit why',
  ].flatMap((line) => line.split(' ')),
);

/** Properties of an element that are shown when they are set. */
const shownProperties = new Set(['title', 'textContent', 'innerText', 'alt', 'placeholder']);

/** What is read from nodes of some types; all others have nothing. */
type Readers = {
  readonly [Type in Node['type']]?: (
    node: Extract<Node, { readonly type: Type }>,
  ) => readonly ShownText[];
};

function read(readers: Readers, node: Node): readonly ShownText[] {
  const reader = readers[node.type] as ((known: Node) => readonly ShownText[]) | undefined;
  return reader?.(node) ?? [];
}

const expressionReaders: Readers = {
  Literal: ({ start, value }) => (typeof value === 'string' ? [{ start, text: value }] : []),
  TemplateLiteral: ({ quasis, expressions }) => [
    ...quasis.map(({ start, value }) => ({ start, text: value.cooked ?? value.raw })),
    ...expressions.flatMap(textsOf),
  ],
  ConditionalExpression: ({ consequent, alternate }) => [consequent, alternate].flatMap(textsOf),
  LogicalExpression: ({ operator, left, right }) =>
    (operator === '&&' ? [right] : [left, right]).flatMap(textsOf),
  BinaryExpression: ({ operator, left, right }) =>
    operator === '+' ? [left, right].flatMap(textsOf) : [],
  ArrayExpression: ({ elements }) =>
    elements.flatMap((element) => (element === null ? [] : textsOf(element))),
  JSXExpressionContainer: ({ expression }) => textsOf(expression),
  ParenthesizedExpression: ({ expression }) => textsOf(expression),
  TSAsExpression: ({ expression }) => textsOf(expression),
  TSNonNullExpression: ({ expression }) => textsOf(expression),
  TSSatisfiesExpression: ({ expression }) => textsOf(expression),
};

/** The texts that an expression can come to: not what is given to calls or compared. */
function textsOf(node: Node): readonly ShownText[] {
  return read(expressionReaders, node);
}

function nameOf(node: Node): string {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name;
  return node.type === 'Literal' ? String(node.value) : '';
}

function ofAttribute(attribute: JSXAttributeItem): readonly ShownText[] {
  if (attribute.type !== 'JSXAttribute' || attribute.value === null) return [];
  return shownAttributes.has(nameOf(attribute.name)) ? textsOf(attribute.value) : [];
}

function isShownTarget(target: Node): boolean {
  return target.type === 'MemberExpression' && shownProperties.has(nameOf(target.property));
}

/** Keys and ids have no capital and no space; what people read has one of them. */
function looksWritten(text: string): boolean {
  return /^\s*\p{Lu}\p{Ll}|\p{L}\s+\p{L}/u.test(text);
}

/** Quotation marks, two words, the first with a capital, or several that end as a sentence does. */
function looksLikeSentence(text: string): boolean {
  if (/[“”„]/.test(text)) return true;
  return /^\p{Lu}\p{L}*,? \p{L}/u.test(text) || /^\p{L}+( [\p{L}’',-]+)+[.?!…]$/u.test(text);
}

function ofChildren(children: readonly Node[]): readonly ShownText[] {
  return children.filter(({ type }) => type === 'JSXExpressionContainer').flatMap(textsOf);
}

function ofSentence(node: Node): readonly ShownText[] {
  return textsOf(node).filter(({ text }) => looksLikeSentence(text));
}

const shownReaders: Readers = {
  JSXText: ({ start, value }) => [{ start, text: value }],
  JSXAttribute: ofAttribute,
  JSXElement: ({ children }) => ofChildren(children),
  JSXFragment: ({ children }) => ofChildren(children),
  AssignmentExpression: ({ left, right }) => (isShownTarget(left) ? textsOf(right) : []),
  Property: ({ key, value }) =>
    shownAttributes.has(nameOf(key)) ? textsOf(value).filter(({ text }) => looksWritten(text)) : [],
  Literal: ofSentence,
  TemplateLiteral: ofSentence,
};

/** What this one node shows to people; its children are asked by themselves. */
export function shownTexts(node: Node): readonly ShownText[] {
  return read(shownReaders, node);
}
