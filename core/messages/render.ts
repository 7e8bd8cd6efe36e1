import type { Message } from './message.ts';
import { formatDiskSize, formatMemorySize } from '../sizes/format.ts';

/** A catalogue: message id to sentence, with placeholders such as {{disk}}. */
export type Catalogue = Readonly<Record<string, string>>;

/** How sentences are written. */
export interface Rendering {
  readonly catalogue: Catalogue;
  /** BCP 47 tag for digits and separators. */
  readonly locale: string;
  /** What is done to each value before it stands in its sentence. */
  readonly around?: (value: string) => string;
}

/**
 * The text of a message. Values whose name ends in `DiskBytes` are written as decimal disk sizes,
 * those that end in `Bytes` as binary ones; everything else as it stands.
 *
 * An id that the catalogue lacks gives the id itself: wrong, but never an empty error message.
 */
export function renderMessage(outer: Message, catalogue: Catalogue, locale: string): string {
  return renderWith(outer, { catalogue, locale });
}

/** As `renderMessage`, for a reader whose language needs more than a catalogue. */
export function renderWith(outer: Message, rendering: Rendering): string {
  return sentence(outer, rendering, 0);
}

/** Sentences stand in others so deep; whatever refers further down refers in a circle. */
const deepest = 2;

function sentence(outer: Message, rendering: Rendering, depth: number): string {
  const { catalogue, locale, around = (value) => value } = rendering;
  const template = catalogue[outer.id];
  if (template === undefined) return outer.id;
  return template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = outer.values[name];
    if (value === undefined) return placeholder;
    if (typeof value === 'string') return around(textOf(value, outer, { rendering, depth }));
    if (name.endsWith('DiskBytes')) return around(formatDiskSize(value, locale));
    if (name.endsWith('Bytes')) return around(formatMemorySize(value, locale));
    return around(new Intl.NumberFormat(locale).format(value));
  });
}

const reference = /@(?:(\d+):)?([a-z0-9.-]+)/;
const references = new RegExp(`^${reference.source}(?:[ ,;]+${reference.source})*$`);

/** The values of one sentence in another: those that begin with its number, or all where it has none. */
function valuesFor(number: string | undefined, values: Message['values']): Message['values'] {
  const prefix = number === undefined ? '' : `${number}.`;
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}

/**
 * A value such as `@step.encrypt` stands for the sentence of that id, filled from the same values: so a
 * problem can name a step in the reader's language. Several, with their own values, are what
 * `joinedMessages` makes. Any other text stands for itself.
 */
function textOf(
  value: string,
  outer: Message,
  { rendering, depth }: { readonly rendering: Rendering; readonly depth: number },
): string {
  if (depth === deepest || !references.test(value)) return value;
  const found = [...value.matchAll(new RegExp(reference, 'g'))].map(([, , id]) => id ?? '');
  const isKnown = (id: string): boolean => rendering.catalogue[id] !== undefined && id !== outer.id;
  if (!found.every(isKnown)) return value;
  return value.replace(
    new RegExp(reference, 'g'),
    (_match, number: string | undefined, id: string) =>
      sentence({ id, values: valuesFor(number, outer.values) }, rendering, depth + 1),
  );
}

/** A message by id and values; shorter to read than the object where many are made. */
export function message(id: string, values: Message['values'] = {}): Message {
  return { id, values };
}
