/**
 * Frames between the window's main process and the root helper.
 *
 * One JSON object a line, UTF-8, a line at most one MiB, on the helper's standard input and output.
 * There is no socket: private pipes have no listener, no address and no question who the peer is, and
 * their lifetime is the session's. Standard error is free for the journal.
 *
 * Both sides begin with `hello`. A different protocol number or program version ends the session: a
 * window of one version must never drive the root program of another. Then main sends `request`
 * frames with ids of its choice, rising; each gets exactly one `result`, and between the two any
 * number of `event` frames whose sequence numbers rise from 0. `cancel` names a request; the answer is
 * that request's result.
 *
 * Objects are strict: an unknown field rejects the frame. A malformed frame ends the helper, after the
 * step that is under way: fail closed, but never half-way through a write. End of input means the same.
 */
import { z } from '../zod.ts';
import { problemSchema } from '../errors/problem.ts';
import { runEventSchema } from './events.ts';

/** Raised whenever a frame's meaning changes. */
export const protocolVersion = 1;

/** Longest line in bytes, newline not counted. */
export const maximumLineBytes = 1024 * 1024;

const requestId = z.int().positive();

export const helloFrameSchema = z.strictObject({
  kind: z.literal('hello'),
  protocol: z.int(),
  version: z.string().max(64),
  pid: z.int().positive(),
});

/** Frames that main sends. */
export const mainFrameSchema = z.discriminatedUnion('kind', [
  helloFrameSchema,
  z.strictObject({
    kind: z.literal('request'),
    id: requestId,
    verb: z.string().max(40),
    input: z.unknown(),
  }),
  z.strictObject({ kind: z.literal('cancel'), id: requestId }),
]);
export type MainFrame = z.infer<typeof mainFrameSchema>;

/** Frames that the helper sends. */
export const helperFrameSchema = z.discriminatedUnion('kind', [
  helloFrameSchema,
  z.strictObject({
    kind: z.literal('event'),
    id: requestId,
    sequence: z.int().nonnegative(),
    event: runEventSchema,
  }),
  z.strictObject({
    kind: z.literal('result'),
    /** Null when a frame was so broken that it named no request. */
    id: requestId.nullable(),
    outcome: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value: z.unknown() }),
      z.strictObject({ ok: z.literal(false), problem: problemSchema }),
    ]),
  }),
]);
export type HelperFrame = z.infer<typeof helperFrameSchema>;
