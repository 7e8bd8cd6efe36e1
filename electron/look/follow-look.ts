import type { DesktopLook } from '../../core/look/desktop-look.ts';
import type { PortalSettings } from '../../core/look/portal-settings.ts';
import { readLook } from '../../core/look/read-look.ts';
import { themeLook } from './system-theme.ts';
import type { SystemTheme } from './system-theme.ts';

export interface Portal {
  readonly read: () => Promise<PortalSettings | null>;
  /** Resolves to the way to stop. */
  readonly watch: (onChange: () => void) => Promise<() => void>;
}

export interface LookParts {
  readonly theme: SystemTheme;
  /** Resolves to null where there is no session bus to ask. */
  readonly findPortal: () => Promise<Portal | null>;
  /** Milliseconds of silence after which a change is read; one change comes as many signals. */
  readonly quietMs: number;
  readonly onChange: (look: DesktopLook) => void;
}

export interface FollowedLook {
  /** What is known now; never waits. */
  readonly current: () => DesktopLook;
  /** Begins to read and to follow, once; the first answer comes as a change like any other. */
  readonly follow: () => Promise<void>;
  readonly stop: () => void;
}

/** Follows the desktop's look: the portal's word where it has one, Electron's otherwise. */
export function followLook({ theme, findPortal, quietMs, onChange }: LookParts): FollowedLook {
  let settings: PortalSettings | null = null;
  let isStopped = false;
  let isFollowing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWatching = (): void => undefined;
  const current = (): DesktopLook => {
    const own = themeLook(theme);
    return settings === null || settings.size === 0 ? own : readLook(settings, own.scheme);
  };
  let last = JSON.stringify(current());
  const tell = (): void => {
    const look = current();
    const text = JSON.stringify(look);
    if (isStopped || text === last) return;
    last = text;
    onChange(look);
  };
  const read = async (portal: Portal): Promise<void> => {
    // A portal that is silent for once has not taken back what it said.
    settings = (await portal.read()) ?? settings;
    tell();
  };
  theme.on('updated', tell);
  return {
    current,
    async follow() {
      if (isFollowing) return;
      isFollowing = true;
      const portal = await findPortal();
      if (portal === null || isStopped) return;
      const first = read(portal);
      const stop = await portal.watch(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void read(portal), quietMs);
      });
      if (isStopped) stop();
      else stopWatching = stop;
      await first;
      // What changed before the watch was on is not told by it.
      timer = setTimeout(() => void read(portal), quietMs * 10);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      stopWatching();
    },
  };
}
