import type { Difference } from '../../core/disks/identity.ts';
import { joinedMessages } from '../../core/messages/joined.ts';
import type { Message } from '../../core/messages/message.ts';
import { message } from '../../core/messages/render.ts';

/** The sentence for each field, and what the names of its values end in. */
const sentences: Readonly<Record<Difference['field'], readonly [id: string, unit: string]>> = {
  serial: ['serial', ''],
  wwn: ['wwn', ''],
  byId: ['by-id', ''],
  model: ['model', ''],
  transport: ['transport', ''],
  sizeBytes: ['size', 'DiskBytes'],
  logicalSectorBytes: ['sectors', 'Bytes'],
  node: ['node', ''],
  diskSequence: ['sequence', ''],
  tableId: ['table', ''],
  edgesHash: ['edges', ''],
};

function sentenceOf({ field, chosen, present }: Difference): Message {
  const [id, unit] = sentences[field];
  const values = { [`chosen${unit}`]: chosen ?? '–', [`present${unit}`]: present ?? '–' };
  return message(`difference.${id}`, values);
}

/** Values that say how a disk differs from the chosen one: what was chosen, what is there. */
export function describeDifferences(differences: readonly Difference[]): Message['values'] {
  return joinedMessages('differences', differences.map(sentenceOf), '; ');
}
