/** The verbs that make a stick; `verbs.ts` says what a verb is. */
import { z } from '../zod.ts';
import {
  stickImageSchema,
  stickProposalSchema,
  stickRequestSchema,
  stickResultSchema,
} from '../stick/stick.ts';

export const stickVerbs = {
  /** What an image is; with a disk also what writing it there would do. Reads only. */
  'stick-look': {
    input: stickRequestSchema.extend({ disk: stickRequestSchema.shape.disk.nullable() }),
    output: z.strictObject({ image: stickImageSchema, proposal: stickProposalSchema.nullable() }),
  },
  /** Writes the image, if the proposal made anew is the one that was confirmed, and reads it back. */
  'stick-write': {
    input: z.strictObject({
      request: stickRequestSchema,
      hash: stickProposalSchema.shape.hash,
    }),
    output: stickResultSchema,
  },
} as const;
