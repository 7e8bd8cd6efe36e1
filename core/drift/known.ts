/** Built-in knowledge and the person's own, in one form. */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { ExplainInput } from './explain-input.ts';
import { displayPath, bytesOfText } from './path-bytes.ts';

export interface Known {
  readonly path: string;
  readonly worth: 'precious' | 'useful' | 'regenerated';
  /** Null for the person's own. */
  readonly id: string | null;
  readonly unit: string | null;
  readonly reason: Message;
}

/** A text of somebody's file as it may stand in a sentence; never a reference to another one. */
function plain(text: string): string {
  return displayPath(bytesOfText(text)).replace(/^@+/, '').slice(0, 1024);
}

/** The person's own come first: at the same path they are what counts. */
export function knowledgeOf({ knowledge, own, units }: ExplainInput): readonly Known[] {
  const choose = (names: readonly string[]): string | null =>
    names.find((name) => units.has(name)) ?? names[0] ?? null;
  return [
    ...own.map((entry) => ({
      path: entry.path,
      worth: entry.worth,
      id: null,
      unit: choose(entry.units ?? []),
      reason: message('drift.reason.own', { name: plain(entry.name), lost: plain(entry.lost) }),
    })),
    ...knowledge.map((entry) => ({
      path: entry.path,
      worth: entry.worth,
      id: entry.id,
      unit: choose(entry.units),
      reason: message('drift.reason.known', {
        name: `@knowledge.${entry.id}.name`,
        lost: `@knowledge.${entry.id}.lost`,
      }),
    })),
  ];
}
