import type { Fact, FactName } from '../plan/plan.ts';
import type { NixToken } from './token.ts';

/** The text of a file in pieces: the facts of the disk stand between the texts. */
export function templateOf(tokens: readonly NixToken[]): (string | Fact)[] {
  const parts: (string | Fact)[] = [];
  let text = '';
  for (const token of tokens) {
    if (token.kind === 'fact') {
      if (text !== '') parts.push(text);
      parts.push({ fact: token.fact });
      text = '';
    } else text += token.text;
  }
  return text === '' ? parts : [...parts, text];
}

/** The text of a file. A fact that is not known yet stands as its name in angle brackets. */
export function textOf(
  tokens: readonly NixToken[],
  facts: Readonly<Partial<Record<FactName, string>>> = {},
): string {
  return tokens
    .map((token) => (token.kind === 'fact' ? (facts[token.fact] ?? `<${token.fact}>`) : token.text))
    .join('');
}
