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
  'chattr',
  'chmod',
  'chown',
  'cp',
  'dd',
  'df',
  'filefrag',
  'git',
  'grep',
  'install',
  'loadkeys',
  'journalctl',
  'locale',
  'lsattr',
  'mkpasswd',
  'mv',
  'mount',
  'nix',
  'nix-build',
  'nix-env',
  'nix-instantiate',
  'nixos-generate-config',
  'nixos-install',
  'readlink',
  'rm',
  'rmdir',
  'sfdisk',
  'smartctl',
  'ssh-keygen',
  'swapoff',
  'swapon',
  'sync',
  'setfacl',
  'setfattr',
  'getfacl',
  'getfattr',
  'systemctl',
  'systemd-inhibit',
  'systemd-machine-id-setup',
  'systemd-run',
  'systemd-tmpfiles',
  'touch',
  'udevadm',
  'umount',
  'unshare',
  'wipefs',
]);
export type Tool = z.infer<typeof toolSchema>;

/**
 * Values that exist only once the disk does: a command of the same step captures each before another
 * uses it. Every one has a form (`core/plan/facts.ts`), and an answer of another form fails the step.
 */
export const factNameSchema = z.enum([
  'luks-uuid',
  'efi-uuid',
  'swap-partition-uuid',
  'resume-offset',
  /** Store path of the system that was built. */
  'system',
]);
export type FactName = z.infer<typeof factNameSchema>;

/** A captured value in the place of a text. */
export const factSchema = z.strictObject({ fact: factNameSchema });
export type Fact = z.infer<typeof factSchema>;

export const commandSchema = z.strictObject({
  tool: toolSchema,
  args: z.array(z.union([z.string().max(4096), factSchema])).max(64),
  stdin: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('text'), text: z.string().max(65_536) }),
    /** A text with facts in it: the pieces in order. */
    z.strictObject({
      kind: z.literal('template'),
      parts: z.array(z.union([z.string().max(65_536), factSchema])).max(64),
    }),
    z.strictObject({ kind: z.literal('passphrase') }),
    z.strictObject({ kind: z.literal('user-password') }),
    z.strictObject({ kind: z.literal('recovery-key') }),
    /** Both, each followed by a line end; neither has one within it. */
    z.strictObject({ kind: z.literal('passphrase-and-recovery-key') }),
    /** The archive of Tidemark itself, which lies beside the helper; see `core/system/program.ts`. */
    z.strictObject({ kind: z.literal('program') }),
  ]),
  /** Its standard output, trimmed, becomes this fact for the later commands of the step. */
  captures: factNameSchema.optional(),
  /** Its standard output goes to this new file, mode 0600, and is not shown anywhere. */
  writesTo: z.string().max(4096).optional(),
  /** TMPDIR for it: on the target, because the live session's own is memory. */
  temporaryFolder: z.string().max(4096).optional(),
  /** Its standard error is Nix' internal-json log, shown as progress. */
  reportsAs: z.literal('nix').optional(),
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
  /** Standard output, as JSON, is the same value as this JSON, whatever the order of its keys. */
  z.strictObject({ kind: z.literal('json'), json: z.string().max(65_536) }),
  /** The last word of standard output is a number of at least this much. */
  z.strictObject({ kind: z.literal('at-least'), amount: z.number() }),
  /** A search for a secret that finds nothing: exit code 1 and no output (grep(1)). */
  z.strictObject({ kind: z.literal('not-found') }),
]);
export type Expectation = z.infer<typeof expectationSchema>;

export const checkSchema = z.strictObject({
  title: messageSchema,
  command: commandSchema,
  expect: expectationSchema,
  /** When its command fails, nobody can know: that is said, and is no failure. */
  mayBeUnknown: z.boolean().optional(),
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
  'configure',
  'keep',
  'build',
  'install',
  'prove',
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
  /** Go through all checks and report each, instead of stopping at the first that fails. */
  reportsChecks: z.boolean().optional(),
  undo: z.array(undoSchema).max(64),
  /** Steps whose open things this one gives back on purpose: that they are gone then is no fault. */
  releases: z.array(z.string().max(48)).max(8).optional(),
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
