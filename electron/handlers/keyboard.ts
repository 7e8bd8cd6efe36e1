import type { RequestInput } from '../../core/ipc/contract.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Services } from './services.ts';

type Wanted = RequestInput<'keyboard.apply'>;

/** KWin and the keyboard daemon read their settings again at this signal. */
const reloadSignals: readonly (readonly [string, readonly string[]])[] = [
  ['busctl', ['--user', 'emit', '/Layouts', 'org.kde.keyboard', 'reloadConfig']],
  ['dbus-send', ['--session', '--type=signal', '/Layouts', 'org.kde.keyboard.reloadConfig']],
];

async function firstThatWorks(
  { runProgram }: Services,
  commands: readonly (readonly [string, readonly string[]])[],
): Promise<boolean> {
  for (const [program, args] of commands) if ((await runProgram(program, args)) === 0) return true;
  return false;
}

/** One setting of Plasma's keyboard, by the tool of Plasma 6 or of 5. `--` ends the options. */
async function writeSetting(services: Services, key: string, value: string): Promise<boolean> {
  const words = ['--file', 'kxkbrc', '--group', 'Layout', '--key', key, '--', value];
  return firstThatWorks(services, [
    ['kwriteconfig6', words],
    ['kwriteconfig5', words],
  ]);
}

async function applyToPlasma(services: Services, { layout, variant }: Wanted): Promise<boolean> {
  const settings = [
    ['Use', 'true'],
    ['LayoutList', layout],
    ['VariantList', variant],
  ] as const;
  for (const [key, value] of settings) {
    if (!(await writeSetting(services, key, value))) return false;
  }
  return firstThatWorks(services, reloadSignals);
}

function isPlasma({ environment }: Services): boolean {
  const names = (environment['XDG_CURRENT_DESKTOP'] ?? '').split(':');
  return names.includes('KDE');
}

function isX11({ environment }: Services): boolean {
  const { XDG_SESSION_TYPE: type, DISPLAY: display } = environment;
  return display !== undefined && (type === undefined || type === 'x11');
}

/**
 * Uses a keyboard layout in the running session: in Plasma by its settings, in another X11 session by
 * setxkbmap(1). Elsewhere, and in a rehearsal, the session keeps what it has, and that is said.
 */
export function keyboardHandlers(services: Services): Pick<Handlers, 'keyboard.apply'> {
  return {
    'keyboard.apply': async (wanted) => {
      if (services.facts.isRehearsal) return { isApplied: false };
      if (isPlasma(services) && (await applyToPlasma(services, wanted))) return { isApplied: true };
      if (!isX11(services)) return { isApplied: false };
      const args = ['-layout', wanted.layout, '-variant', wanted.variant];
      return { isApplied: (await services.runProgram('setxkbmap', args)) === 0 };
    },
  };
}
