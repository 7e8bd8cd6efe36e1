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

/** `networking.hostName` takes these and nothing else. */
export const hostNameSchema = z
  .string()
  .regex(/^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/)
  .describe('Name of the computer: letters, digits, and dashes that are not at an end (RFC 1123).');

export const userNameSchema = z
  .string()
  .regex(/^[a-z_][a-z0-9_-]{0,30}$/)
  .describe('Log-in name: lower case, digits, `_` and `-` (useradd(8)).');

export const timeZoneSchema = z
  .string()
  .regex(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/)
  .describe('A name of the zoneinfo database, such as `Europe/Berlin`.');

/** A locale as `i18n.defaultLocale` takes it: `de_DE.UTF-8`, `C.UTF-8`. */
export const localeSchema = z
  .string()
  .regex(/^[A-Za-z]{1,8}(_[A-Z]{2})?(\.[A-Za-z0-9-]+)?(@[a-z]+)?$/);

export const keyboardSchema = z
  .strictObject({
    layout: z
      .string()
      .regex(/^[a-z]{2,8}$/)
      .describe('XKB layout.'),
    variant: z
      .string()
      .regex(/^[A-Za-z0-9_,-]{0,64}$/)
      .describe('Variant of the XKB layout; may be empty.'),
    consoleKeyMap: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/)
      .describe('Key map of the console, which is also what types the passphrase at boot.'),
  })
  .describe('The keyboard, in the desktop and on the console.');
export type Keyboard = z.infer<typeof keyboardSchema>;

export const userSchema = z
  .strictObject({
    name: userNameSchema,
    fullName: line
      .regex(/^[^:,]*$/)
      .describe('Shown at log-in; `:` and `,` would end the field (passwd(5)).'),
  })
  .describe('The person who may administer the system. The password travels beside the spec.');
export type User = z.infer<typeof userSchema>;

export const rollbackSchema = z
  .strictObject({
    enable: z.boolean().describe('Whether the root is emptied at each boot.'),
    keepDays: z
      .int()
      .min(0)
      .max(3650)
      .describe('Earlier roots younger than this are kept, in days.'),
    keepCount: z
      .int()
      .min(1)
      .max(1000)
      .describe('At least this many earlier roots are kept, however old.'),
  })
  .describe('The return of the root to the blank snapshot.');
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

export const systemSchema = z
  .strictObject({
    release: z
      .string()
      .regex(/^\d{2}\.(05|11)$/)
      .describe('The release that is installed, as `26.05` (`system.stateVersion`).'),
    hostName: hostNameSchema,
    timeZone: timeZoneSchema,
    locale: localeSchema.describe('Language of messages, such as `de_DE.UTF-8`.'),
    formats: localeSchema
      .nullable()
      .describe('Formats of dates, numbers and money; null: as the language.'),
    keyboard: keyboardSchema,
    user: userSchema,
    kernel: z.enum(['latest', 'default']).describe('The newest kernel, or that of the release.'),
    firmware: z
      .enum(['none', 'redistributable', 'all'])
      .describe(
        'Firmware for hardware: none but the kernel’s, the redistributable, or all there is.',
      ),
    allowUnfree: z.boolean().describe('Allow packages under unfree licences.'),
    desktop: z.enum(['plasma', 'none']).describe('The desktop; `none` is a console.'),
    secureShell: z.boolean().describe('Run the server of SSH.'),
    bringConnections: z
      .boolean()
      .describe('Take the live session’s network connections, with their passwords, along.'),
    rollback: rollbackSchema,
    keep: z
      .array(z.string().regex(/^[a-z0-9-]{1,64}$/))
      .max(256)
      .describe(
        'What to keep: ids of things that Tidemark knows (`core/knowledge/`), in no order.',
      ),
    configuration: z
      .strictObject({
        flake: z.boolean().describe('Write a flake.nix beside the configuration.'),
        git: z.boolean().describe('Make the folder a git repository with a first commit.'),
      })
      .describe('How the configuration in /persist/etc/nixos is laid out.'),
  })
  .describe('The NixOS to install.');
export type System = z.infer<typeof systemSchema>;
