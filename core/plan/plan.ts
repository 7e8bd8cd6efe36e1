/**
 * The plan: what the window shows, what the person confirms, what the helper does. One value for all.
 *
 * A plan is compiled from an install spec by a pure function. The same spec gives the same plan, byte
 * for byte, on any machine: no clock, no random identifier, no look at a disk. That is what makes the
 * confirmation mean something. The window shows a plan and its hash; the helper, in another process
 * with other rights, compiles the spec again and refuses to start when the hash differs.
 *
 * A step is the unit that people see and that the journal records. It holds:
 *
 * - commands: tool names out of a closed list with argument arrays. No shell is involved anywhere. A
 *   command may ask for the passphrase on its standard input; the plan itself never holds it.
 * - checks: commands that only read, with what they must answer. A step with a check that fails has
 *   failed: "formatted" is never claimed because a tool ended with 0.
 * - undo: what gives back the things that outlive the command (mounts, mappings, swap). Undo is typed
 *   rather than a command, because the helper must look first: it gives back exactly what this plan
 *   made, and what is already gone is not an error.
 * - whether the disk's identity is read again right before it, and whether one may stop after it.
 *
 * Steps can be repeated. After a failure, or after the helper was killed half-way, what the step opened
 * is undone and the run goes on from the step's `repeatFrom`: mostly the step itself, but a file system
 * whose subvolumes were half made is made anew. Each step therefore tolerates its own remains. This is
 * why formatting commands carry their "force" flags: the guard against the wrong disk is the identity check, which
 * compares everything we know, not a tool's question to a person who is not at its terminal.
 */
import { z } from '../zod.ts';
import { messageSchema } from '../messages/message.ts';

/** Tools that may run as root. The helper maps each to an absolute path; nothing else can be started. */
export const toolSchema = z.enum([
  'blkid',
  'blockdev',
  'btrfs',
  'cryptsetup',
  'find',
  'findmnt',
  'lsblk',
  'mkdir',
  'mkfs.btrfs',
  'mkfs.vfat',
  'mkswap',
  'mount',
  'rmdir',
  'sfdisk',
  'swapoff',
  'swapon',
  'sync',
  'udevadm',
  'umount',
  'wipefs',
]);
export type Tool = z.infer<typeof toolSchema>;

export const commandSchema = z.strictObject({
  tool: toolSchema,
  args: z.array(z.string().max(4096)).max(64),
  stdin: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('text'), text: z.string().max(16_384) }),
    z.strictObject({ kind: z.literal('passphrase') }),
  ]),
});
export type Command = z.infer<typeof commandSchema>;

export const expectationSchema = z.discriminatedUnion('kind', [
  /** Ends with 0. */
  z.strictObject({ kind: z.literal('success') }),
  /** Standard output, trimmed, is this. */
  z.strictObject({ kind: z.literal('equals'), text: z.string() }),
  /** Standard output is empty. */
  z.strictObject({ kind: z.literal('empty') }),
  /** Standard output, split at commas, spaces and line ends, holds all of these words. */
  z.strictObject({ kind: z.literal('words'), words: z.array(z.string()) }),
]);
export type Expectation = z.infer<typeof expectationSchema>;

export const checkSchema = z.strictObject({
  title: messageSchema,
  command: commandSchema,
  expect: expectationSchema,
});
export type Check = z.infer<typeof checkSchema>;

export const undoSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unmount'), path: z.string() }),
  z.strictObject({ kind: z.literal('close-mapping'), name: z.string() }),
  z.strictObject({ kind: z.literal('swap-off'), path: z.string() }),
]);
export type Undo = z.infer<typeof undoSchema>;

/** Groups of steps, in order, as the window lists them. */
export const phaseSchema = z.enum([
  'prepare',
  'partition',
  'encrypt',
  'format',
  'subvolumes',
  'mount',
  'swap',
  'verify',
]);
export type Phase = z.infer<typeof phaseSchema>;

export const stepSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,48}$/),
  phase: phaseSchema,
  title: messageSchema,
  /** What is gone for good once this step has begun. */
  destroys: messageSchema.nullable(),
  /** Read the disk's identity again right before the first command. */
  checksIdentity: z.boolean(),
  commands: z.array(commandSchema).max(128),
  checks: z.array(checkSchema).max(128),
  undo: z.array(undoSchema).max(64),
  /** Where a repetition begins when this step failed or was interrupted: itself or an earlier step. */
  repeatFrom: z.string().max(48),
  /** What the disk holds when one stops after this step; null where stopping is not offered. */
  cancelAfter: messageSchema.nullable(),
});
export type Step = z.infer<typeof stepSchema>;

export const plannedPartitionSchema = z.strictObject({
  number: z.int().positive(),
  role: z.enum(['efi', 'swap', 'luks']),
  /** GPT partition name. */
  name: z.string(),
  /** GPT partition type GUID. */
  typeGuid: z.string(),
  node: z.string(),
  startSector: z.int().nonnegative(),
  sizeSectors: z.int().positive(),
  startBytes: z.int().nonnegative(),
  sizeBytes: z.int().positive(),
});
export type PlannedPartition = z.infer<typeof plannedPartitionSchema>;

export const planSchema = z.strictObject({
  version: z.literal(1),
  /** The node that the commands name: by-id where the disk has one. */
  device: z.string(),
  /** Where the new system is mounted. */
  target: z.string(),
  partitions: z.array(plannedPartitionSchema).min(2).max(8),
  steps: z.array(stepSchema).min(1).max(64),
});
export type Plan = z.infer<typeof planSchema>;
