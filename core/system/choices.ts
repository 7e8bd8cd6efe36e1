/** What one can choose from on this machine, as the helper found it. */
import { z } from '../zod.ts';

const name = z.string().max(256);

export const xkbLayoutSchema = z.strictObject({
  name,
  description: name,
  variants: z.array(
    z.strictObject({
      name,
      description: name,
      /** Where the variant has a map of its own, such as Dvorak. */
      consoleKeyMap: name.nullable().optional(),
    }),
  ),
  /** The console key map that fits (kbd-model-map); null when none is known. */
  consoleKeyMap: name.nullable(),
});
export type XkbLayout = z.infer<typeof xkbLayoutSchema>;

export const choicesSchema = z.strictObject({
  /** Empty lists mean: this machine does not say, so nothing can be refused for it. */
  timeZones: z.array(name),
  locales: z.array(name),
  consoleKeyMaps: z.array(name),
  xkbLayouts: z.array(xkbLayoutSchema),
  /** Release of the live system, `26.05`; null where it is no NixOS. */
  release: name.nullable(),
  /** What the session uses now; a proposal. */
  current: z.strictObject({
    timeZone: name.nullable(),
    locale: name.nullable(),
    layout: name.nullable(),
    variant: name.nullable(),
    consoleKeyMap: name.nullable(),
  }),
  /** Names of the live session's NetworkManager connections that can come along. */
  connections: z.array(name),
});
export type Choices = z.infer<typeof choicesSchema>;
