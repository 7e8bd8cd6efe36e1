/** How the desktop looks: what main reads from it and the page puts on its root element. */
import { z } from '../zod.ts';
import { lookColours } from './look-colours.ts';

const hexColour = z.string().regex(/^#[0-9a-f]{6}$/);

const fontSchema = z.strictObject({
  /** As fontconfig knows it; letters, digits and a few signs, never a quote. */
  family: z.string().min(1).max(80),
  /** Points, within what the pages can take. */
  sizePt: z.number().min(7).max(20),
  /** As in CSS: 400 is regular. */
  weight: z.number().int().min(100).max(900),
});
export type LookFont = z.infer<typeof fontSchema>;

export const desktopLookSchema = z.strictObject({
  scheme: z.enum(['light', 'dark']),
  contrast: z.enum(['normal', 'more']),
  isMotionReduced: z.boolean(),
  /** All readable on one another, or none at all: then the page's own Breeze holds. */
  colours: z.partialRecord(z.enum(lookColours), hexColour),
  font: fontSchema.nullable(),
  fixedFont: fontSchema.nullable(),
});
export type DesktopLook = z.infer<typeof desktopLookSchema>;
export type ColourScheme = DesktopLook['scheme'];
export type Contrast = DesktopLook['contrast'];
