/** What the running session is set to, out of the texts that say so. */
import type { Choices } from './choices.ts';
import { normalLocale } from './same-locale.ts';

export interface SettingTexts {
  /** Where /etc/localtime leads; null when it is no link. */
  readonly localTime: string | null;
  /** /etc/locale.conf or /etc/default/locale. */
  readonly locale: string;
  /** /etc/vconsole.conf. */
  readonly console: string;
  /** /etc/default/keyboard. */
  readonly keyboard: string;
  /** The X server's 00-keyboard.conf, which NixOS writes for the desktop. */
  readonly xServer: string;
}

/** The value of a shell-like assignment, bare or in quotes; null when missing or empty. */
function assigned(text: string, name: string): string | null {
  const found = new RegExp(`^\\s*${name}=(["']?)([^"'\\n]*)\\1\\s*$`, 'm').exec(text);
  const value = found?.[2]?.trim() ?? '';
  return value === '' ? null : value;
}

/** `Option "XkbLayout" "de"` (xorg.conf(5)). */
function xOption(text: string, name: string): string | null {
  const found = new RegExp(`^\\s*Option\\s+"${name}"\\s+"([^"]*)"`, 'mi').exec(text);
  return found?.[1] === undefined || found[1] === '' ? null : found[1];
}

/** The first of several layouts or variants (`us,de`): the one that is typed with at first. */
function firstOf(list: string | null): string | null {
  const first = list?.split(',')[0] ?? '';
  return /^[\w-]{1,64}$/.test(first) ? first : null;
}

/** The zone of a path such as `/etc/zoneinfo/Europe/Berlin` or `../usr/share/zoneinfo/UTC`. */
function zoneOf(path: string | null): string | null {
  return /\/zoneinfo\/(?:posix\/)?([A-Za-z0-9_+/-]{1,64})$/.exec(path ?? '')?.[1] ?? null;
}

/** All that is known of the session's settings; each null where nothing says it. */
export function currentSettings(texts: SettingTexts): Choices['current'] {
  const { console: consoleText, keyboard, xServer } = texts;
  const locale = assigned(texts.locale, 'LANG');
  const keyMap = assigned(consoleText, 'KEYMAP');
  return {
    timeZone: zoneOf(texts.localTime),
    locale: locale === null ? null : normalLocale(locale).slice(0, 64),
    layout: firstOf(
      assigned(keyboard, 'XKBLAYOUT') ??
        xOption(xServer, 'XkbLayout') ??
        assigned(consoleText, 'XKBLAYOUT'),
    ),
    variant: firstOf(
      assigned(keyboard, 'XKBVARIANT') ??
        xOption(xServer, 'XkbVariant') ??
        assigned(consoleText, 'XKBVARIANT'),
    ),
    // A path into the store is a map that was made from XKB settings, and has no name.
    consoleKeyMap: keyMap !== null && /^[A-Za-z0-9][\w.-]{0,63}$/.test(keyMap) ? keyMap : null,
  };
}
