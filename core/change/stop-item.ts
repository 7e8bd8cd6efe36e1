/** What is said of an element that is taken off the list. */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { PersistItem } from '../persist/persist-data.ts';
import type { ChangeItem } from './change.ts';
import { onlyAtBoot } from './only-at-boot.ts';
import type { KnownPath } from './path-facts.ts';

export interface StopQuestion {
  readonly item: PersistItem;
  readonly kind: 'directory' | 'file';
  readonly known: KnownPath | null;
  readonly persist: string;
  readonly bytes: number;
  readonly entries: number;
  readonly stops: readonly string[];
  readonly blocker: string | null;
}

/** Where data is put aside: in a folder of the day below it, under its own path. */
export function stoppedFolder(persist: string): string {
  return `${persist}/.tidemark/stopped`;
}

function warningsOf({ item, known, persist }: StopQuestion): Message[] {
  const folder = stoppedFolder(persist);
  const needed: readonly Message[] =
    known?.isRequired === true && known.id !== null
      ? [message('proposal.warning.needed', { lost: `@knowledge.${known.id}.lost` })]
      : [];
  return [message('proposal.warning.stopped', { path: item.path, folder }), ...needed];
}

export function stopItem(question: StopQuestion): ChangeItem {
  const { item, kind, known, stops } = question;
  const method = item.method ?? 'bind';
  return {
    item,
    kind,
    alternatives: [],
    why: message('proposal.why.stop'),
    warnings: warningsOf(question),
    bytes: question.bytes,
    entries: question.entries,
    stops: stops.slice(0, 64),
    onlyAtBoot: onlyAtBoot({
      path: item.path,
      kind,
      method,
      isEarly: item.inInitrd === true || known?.onlyAtBoot === true,
      units: stops,
      blocker: question.blocker,
    }),
    subvolume:
      item.subvolume === undefined || item.subvolume === null || method !== 'subvolume'
        ? null
        : { name: item.subvolume, noCopyOnWrite: known?.noCopyOnWrite ?? false },
  };
}
