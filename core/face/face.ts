/**
 * Which of the program's two faces this machine needs: the installer on a live image, the drift manager
 * on a system with opt-in state, and a page that says what was looked for anywhere else.
 */
import { z } from '../zod.ts';

export const faceSchema = z.strictObject({
  /** `stick` is never what a machine needs: it is opened on purpose. */
  kind: z.enum(['installer', 'manager', 'stick', 'neither']),
  /** The person opened this face on purpose, by the menu or by `--face=`. */
  isChosen: z.boolean(),
  /** What decided, or would have. */
  lookedAt: z
    .array(
      z.strictObject({
        what: z.enum(['live-image', 'root-file-system', 'root-subvolume', 'module']),
        isThere: z.boolean(),
        found: z.string().max(1024),
      }),
    )
    .max(8),
});
export type Face = z.infer<typeof faceSchema>;
