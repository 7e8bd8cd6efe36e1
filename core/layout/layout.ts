/**
 * What the layout module answers; the page uses this for its live map, the plan compiler for its
 * commands. All sizes in bytes unless a name says sectors.
 */
import type { Message } from '../messages/message.ts';
import type { PlannedPartition } from '../plan/plan.ts';

/** A reason why a layout does not work, tied to the field that can mend it. */
export interface LayoutProblem {
  readonly field: 'disk' | 'efi' | 'swap' | 'subvolumes' | 'encryption';
  readonly message: Message;
}

export type LayoutResult =
  | { readonly ok: true; readonly partitions: readonly PlannedPartition[] }
  | { readonly ok: false; readonly problems: readonly LayoutProblem[] };

/** Bounds of a size that the person may choose, with the reason for each end. */
export interface SizeBounds {
  readonly minimumBytes: number;
  readonly maximumBytes: number;
  readonly minimumReason: Message;
  readonly maximumReason: Message;
}
