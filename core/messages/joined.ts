import type { Message } from './message.ts';

/** More sentences than anybody reads in one place. */
const most = 20;

/**
 * Values for a sentence in which others stand, one after the other: the value `name` refers to all of
 * them, as `@0:some.id @1:another.id`, and their own values stand beside it as `0.path` and `1.path`, so
 * that two sentences may have values of the same name. `renderMessage` puts them together.
 *
 * @param separator a space, or what else belongs between them: spaces, commas and semicolons only
 */
export function joinedMessages(
  name: string,
  messages: readonly Message[],
  separator = ' ',
): Message['values'] {
  const shown = messages.slice(0, most);
  const own = shown.flatMap(({ values }, index) =>
    Object.entries(values).map(([key, value]) => [`${index}.${key}`, value] as const),
  );
  const references = shown.map(({ id }, index) => `@${index}:${id}`).join(separator);
  return { ...Object.fromEntries(own), [name]: references };
}
