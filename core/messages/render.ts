import type { Message } from './message.ts';
import { formatDiskSize, formatMemorySize } from '../sizes/format.ts';

/** A catalogue: message id to sentence, with placeholders such as {{disk}}. */
export type Catalogue = Readonly<Record<string, string>>;

/**
 * The text of a message. Values whose name ends in `DiskBytes` are written as decimal disk sizes,
 * those that end in `Bytes` as binary ones; everything else as it stands.
 *
 * An id that the catalogue lacks gives the id itself: wrong, but never an empty error message.
 */
export function renderMessage(outer: Message, catalogue: Catalogue, locale: string): string {
  const template = catalogue[outer.id];
  if (template === undefined) return outer.id;
  return template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = outer.values[name];
    if (value === undefined) return placeholder;
    if (typeof value === 'string') return textOf(value, outer, { catalogue, locale });
    if (name.endsWith('DiskBytes')) return formatDiskSize(value, locale);
    if (name.endsWith('Bytes')) return formatMemorySize(value, locale);
    return new Intl.NumberFormat(locale).format(value);
  });
}

/**
 * A value such as `@step.encrypt` stands for the sentence of that id, filled from the same values: so a
 * problem can name a step in the reader's language. Any other text stands for itself.
 */
function textOf(
  value: string,
  outer: Message,
  { catalogue, locale }: { readonly catalogue: Catalogue; readonly locale: string },
): string {
  const id = value.slice(1);
  const isReference = value.startsWith('@') && catalogue[id] !== undefined && id !== outer.id;
  if (!isReference) return value;
  const values = Object.fromEntries(
    Object.entries(outer.values).filter(([, other]) => !String(other).startsWith('@')),
  );
  return renderMessage({ id, values }, catalogue, locale);
}

/** A message by id and values; shorter to read than the object where many are made. */
export function message(id: string, values: Message['values'] = {}): Message {
  return { id, values };
}
