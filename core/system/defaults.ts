/** What a new system starts from. No schema is imported here: the page uses this too. */
import { defaultKeep } from '../knowledge/select.ts';
import type { Keyboard, System } from '../spec/system.ts';
import type { Choices } from './choices.ts';

/** The release that is written where the live system does not say which it is. */
export const defaultRelease = '26.05';

/** The value if the machine has it, or has no list; otherwise the first of `others` that it has. */
function available(
  value: string | null,
  list: readonly string[],
  others: readonly [string, ...string[]],
): string {
  const known = (name: string | null): name is string =>
    name !== null && (list.length === 0 || list.includes(name));
  return [value, ...others].find(known) ?? list[0] ?? others[0];
}

/** The console key map that fits a layout and variant on this machine; null when none is known. */
export function fittingKeyMap(layout: string, variant: string, choices: Choices): string | null {
  const known = choices.xkbLayouts.find(({ name }) => name === layout);
  const own = known?.variants.find(({ name }) => name === variant)?.consoleKeyMap;
  return own ?? known?.consoleKeyMap ?? null;
}

function defaultKeyboard(choices: Choices): Keyboard {
  const { current } = choices;
  const layouts = choices.xkbLayouts.map(({ name }) => name);
  const layout = available(current.layout, layouts, ['us']);
  const variants = choices.xkbLayouts.find(({ name }) => name === layout)?.variants ?? [];
  const isVariant = variants.some(({ name }) => name === current.variant);
  const variant = current.layout === layout && isVariant ? (current.variant ?? '') : '';
  // What fits the layout goes first: what is typed here must be what is typed at boot.
  const fitting = fittingKeyMap(layout, variant, choices);
  const consoleKeyMap = available(fitting ?? current.consoleKeyMap, choices.consoleKeyMaps, ['us']);
  return { layout, variant, consoleKeyMap };
}

/**
 * The system that is proposed on this machine. Complete but for the person: the user has no name yet,
 * so the draft is not valid until one is typed.
 */
export function defaultSystem(choices: Choices): System {
  const decisions = {
    desktop: 'plasma',
    secureShell: false,
    bringConnections: choices.connections.length > 0,
  } as const;
  return {
    release: choices.release ?? defaultRelease,
    hostName: 'nixos',
    timeZone: available(choices.current.timeZone, choices.timeZones, ['UTC', 'Etc/UTC']),
    locale: available(choices.current.locale, choices.locales, ['en_US.UTF-8', 'C.UTF-8']),
    formats: null,
    keyboard: defaultKeyboard(choices),
    user: { name: '', fullName: '' },
    kernel: 'latest',
    firmware: 'redistributable',
    allowUnfree: false,
    ...decisions,
    rollback: { enable: true, keepDays: 30, keepCount: 5 },
    keep: [...defaultKeep(decisions)],
    configuration: { flake: false, git: true },
  };
}
