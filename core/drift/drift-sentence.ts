/** What a scan found, in one sentence. */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { DriftSummary } from './scan.ts';

function counted(kind: 'files' | 'folders' | 'places', count: number): string {
  return `@scan.count.${kind}-${count === 1 ? 'one' : 'many'}`;
}

/** "The next boot erases 14 files in 5 places, 3.2 MiB; 2 look precious." */
export function driftSentence({ open, groups, problems, subject }: DriftSummary): Message {
  const partly = problems.length > 0 ? '-partly' : '';
  const base = subject.kind === 'root' ? 'scan.next' : 'scan.earlier';
  const name = subject.kind === 'root' ? '' : subject.name;
  if (open.files + open.directories === 0) return message(`${base}.nothing${partly}`, { name });
  const precious = groups.find(({ kind }) => kind === 'precious')?.places ?? 0;
  const end = precious === 0 ? 'some' : precious === 1 ? 'precious-one' : 'precious';
  return message(`${base}.${end}${partly}`, {
    name,
    files: open.files,
    directories: open.directories,
    places: open.places,
    openBytes: open.bytes,
    precious,
    what: open.files > 0 ? counted('files', open.files) : counted('folders', open.directories),
    where: counted('places', open.places),
  });
}
