import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/**
 * How each fuse of a package must stand, as electron-builder.yml sets it (Electron, fuses tutorial).
 * Written a second time, since what is read back must not be compared with what was meant by mistake.
 */
export const wantedFuses: Readonly<Record<string, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Whether a fuse is on; undefined where this Electron does not have it. */
function isOn(state: FuseState | undefined): boolean | undefined {
  if (state === FuseState.ENABLE) return true;
  return state === FuseState.DISABLE ? false : undefined;
}

/** The fuses of a program as they stand in its file, by name. Those that it lacks are left out. */
export async function readFuses(executable: string): Promise<Readonly<Record<string, boolean>>> {
  const wire = await getCurrentFuseWire(executable);
  const rows = Object.keys(wantedFuses).flatMap((name) => {
    const option = FuseV1Options[name as keyof typeof FuseV1Options];
    const state = isOn(wire[option]);
    return state === undefined ? [] : [[name, state] as const];
  });
  return Object.fromEntries(rows);
}

/** Names of the fuses of a program that stand otherwise than they must. */
export async function fuseViolations(executable: string): Promise<readonly string[]> {
  const found = await readFuses(executable);
  return Object.entries(found).flatMap(([name, state]) =>
    state === wantedFuses[name] ? [] : [`${name} is ${state ? 'on' : 'off'}`],
  );
}
