import type { NixLine } from '../review/nix-lines.ts';

type Kind = Exclude<NixLine[number]['kind'], 'fact'>;

/** What a piece of a line can be, the first that fits; everything else is plain. */
const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['comment', /^#.*/],
  ['string', /^"(?:[^"\\]|\\.)*"?/],
  ['plain', /^\s+/],
  ['attribute', /^[A-Za-z_][\w'-]*(?:\.[A-Za-z_][\w'-]*)*(?=\s*=(?!=))/],
  ['keyword', /^(?:true|false|null|let|in|with|inherit|rec|if|then|else|assert|or)\b/],
  ['plain', /^[A-Za-z_][\w'-]*/],
  ['number', /^\d+/],
  ['punctuation', /^[{}[\]();:=,.?@]/],
  ['plain', /^./su],
];

/**
 * A line of Nix in pieces to colour. Only for texts that came as text; it knows what our own printer
 * and most people write, and what it does not know stays plain. Joined the pieces are the line.
 */
export function piecesOf(line: string): NixLine {
  const pieces: { kind: Kind; text: string }[] = [];
  let rest = line;
  while (rest !== '') {
    let taken: { kind: Kind; text: string } | null = null;
    for (const [kind, pattern] of patterns) {
      const text = pattern.exec(rest)?.[0];
      if (text === undefined || text === '') continue;
      taken = { kind, text };
      break;
    }
    taken ??= { kind: 'plain', text: rest };
    const last = pieces.at(-1);
    if (last?.kind === taken.kind) last.text += taken.text;
    else pieces.push(taken);
    rest = rest.slice(taken.text.length);
  }
  return pieces;
}

/** A whole text, line by line. */
export function nixLinesOf(text: string): readonly NixLine[] {
  const lines = text.split('\n');
  return (lines.at(-1) === '' ? lines.slice(0, -1) : lines).map(piecesOf);
}
