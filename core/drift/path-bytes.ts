/**
 * Paths as the kernel has them: bytes, any but NUL. They are carried as strings with one character per
 * byte (latin1), because JavaScript's own strings cannot hold a name that is no UTF-8, and such names
 * exist. They are decoded for display only, and what was decoded is never used as a path again.
 */
import { z } from '../zod.ts';

/** An absolute path, one character (U+0001–U+00FF) per byte; `/` is the root itself. */
export const pathBytesSchema = z
  .string()
  .max(65_536)
  // oxlint-disable-next-line no-control-regex -- control characters are what a name may hold
  .regex(/^\/[\x01-\xff]*$/);
export type PathBytes = z.infer<typeof pathBytesSchema>;

export { bytesOfText, displayPath, isOddName, textOfBytes } from './path-text.ts';
