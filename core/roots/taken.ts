/** What the last boot took, in one sentence: of a comparison of the newest earlier root. */
import type { DriftSummary } from '../drift/scan.ts';
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';

function counted(kind: string, count: number): string {
  return `@roots.count.${kind}-${count === 1 ? 'one' : 'many'}`;
}

/**
 * The sentence. Counted is what somebody may miss: what is known to be unimportant, kept already, or
 * made anew by the system is left out.
 */
export function takenSentence(summary: DriftSummary): Message {
  const { open, groups, problems } = summary;
  const precious = groups.find(({ kind }) => kind === 'precious')?.places ?? 0;
  const partly = problems.length > 0 ? '-partly' : '';
  if (open.files + open.directories === 0) return message(`roots.taken.nothing${partly}`);
  const values = {
    files: open.files,
    directories: open.directories,
    places: open.places,
    precious,
    openBytes: open.bytes,
    what: open.files === 0 ? counted('folders', open.directories) : counted('files', open.files),
    where: counted('places', open.places),
  };
  const id = precious === 0 ? 'some' : precious === 1 ? 'precious-one' : 'precious';
  return message(`roots.taken.${id}${partly}`, values);
}
