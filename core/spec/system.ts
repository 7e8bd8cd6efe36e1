/**
 * The system part of an install spec: what NixOS is installed with. It never holds a secret: the
 * password of the user travels beside the spec, like the passphrase.
 *
 * Schemas here say what a well-formed value is. Whether a time zone, a locale or a key map exists is
 * for the machine to say (`core/system/problems.ts` compares with the machine's choices).
 */
import { z } from '../zod.ts';

/** Printable text on one line; Nix text is escaped by the printer, so quotes and `${` are welcome. */
const line = z
  .string()
  .max(255)
  .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u);

/** `networking.hostName` takes these and nothing else; RFC 1123 allows neither `_` nor a dash at an end. */
export const hostNameSchema = z.string().regex(/^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/);

/** useradd(8): lower case, digits, `_` and `-`, at most 32 characters. */
export const userNameSchema = z.string().regex(/^[a-z_][a-z0-9_-]{0,30}$/);

/** A name of the zoneinfo database. */
export const timeZoneSchema = z.string().regex(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/);

/** A locale as `i18n.defaultLocale` takes it: `de_DE.UTF-8`, `C.UTF-8`. */
export const localeSchema = z
  .string()
  .regex(/^[A-Za-z]{1,8}(_[A-Z]{2})?(\.[A-Za-z0-9-]+)?(@[a-z]+)?$/);

export const keyboardSchema = z.strictObject({
  /** XKB layout and variant; the variant may be empty. */
  layout: z.string().regex(/^[a-z]{2,8}$/),
  variant: z.string().regex(/^[A-Za-z0-9_,-]{0,64}$/),
  /** The key map of the console, which is also what types the passphrase at boot. */
  consoleKeyMap: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/),
});
export type Keyboard = z.infer<typeof keyboardSchema>;

export const userSchema = z.strictObject({
  name: userNameSchema,
  /** GECOS: `:` and `,` would end the field (passwd(5)). */
  fullName: line.regex(/^[^:,]*$/),
});
export type User = z.infer<typeof userSchema>;

export const rollbackSchema = z.strictObject({
  enable: z.boolean(),
  /** Earlier roots younger than this are kept. */
  keepDays: z.int().min(0).max(3650),
  /** At least this many earlier roots are kept, however old. */
  keepCount: z.int().min(1).max(1000),
});
export type Rollback = z.infer<typeof rollbackSchema>;

/** How a path is kept; `docs/architecture.md` says when which is right. */
export const keepMethodSchema = z.enum([
  'bind',
  'etc-link',
  'tmpfiles-link',
  'native',
  'subvolume',
]);
export type KeepMethod = z.infer<typeof keepMethodSchema>;

export const systemSchema = z.strictObject({
  /** `system.stateVersion`: the release that is installed, as `26.05`. */
  release: z.string().regex(/^\d{2}\.(05|11)$/),
  hostName: hostNameSchema,
  timeZone: timeZoneSchema,
  /** Language of messages. */
  locale: localeSchema,
  /** Formats of dates, numbers and money; null: as the language. */
  formats: localeSchema.nullable(),
  keyboard: keyboardSchema,
  user: userSchema,
  kernel: z.enum(['latest', 'default']),
  /** Firmware for hardware: none but the kernel's, the redistributable, or all there is. */
  firmware: z.enum(['none', 'redistributable', 'all']),
  allowUnfree: z.boolean(),
  /** Desktop; `none` is a console. */
  desktop: z.enum(['plasma', 'none']),
  secureShell: z.boolean(),
  /** Take the live session's network connections, with their passwords, along. */
  bringConnections: z.boolean(),
  rollback: rollbackSchema,
  /** Ids of knowledge entries to keep (`core/knowledge`), in no order. */
  keep: z.array(z.string().regex(/^[a-z0-9-]{1,64}$/)).max(256),
  configuration: z.strictObject({
    /** Write a flake.nix beside the configuration. */
    flake: z.boolean(),
    /** Make the folder a git repository with a first commit. */
    git: z.boolean(),
  }),
});
export type System = z.infer<typeof systemSchema>;
