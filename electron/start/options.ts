import { resolve } from 'node:path';

import { elevationIds } from '../elevation/elevation.ts';
import type { ElevationId } from '../elevation/elevation.ts';

export interface StartOptions {
  /** Absolute path of the description of the virtual disks; null for the real machine. */
  readonly rehearsalFile: string | null;
  /** Absolute path of the Node that runs the helper, instead of our own. */
  readonly helperNode: string | null;
  readonly elevation: ElevationId | null;
  /** The face to open, whatever the machine is. */
  readonly face: 'installer' | 'manager' | 'stick' | null;
  /** Start without a window, as an item of the tray. */
  readonly isTray: boolean;
}

export type ParsedOptions =
  | { readonly ok: true; readonly options: StartOptions }
  | { readonly ok: false; readonly message: string };

function valueOf(argv: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  const word = argv.find((argument) => argument.startsWith(prefix));
  return word === undefined ? null : word.slice(prefix.length);
}

function isElevationId(text: string): text is ElevationId {
  return elevationIds.some((id) => id === text);
}

function absolute(path: string | null): string | null {
  return path === null || path === '' ? null : resolve(path);
}

/**
 * Reads `--rehearsal=FILE.json`, `--face=KIND`, `--tray`, `--helper-node=PATH` and `--elevation=ID`. The
 * last two choose what gets root's rights and how, so a packaged program takes them in a rehearsal only. All other words
 * are Chromium's or Electron's.
 */
export function parseOptions(argv: readonly string[], isPackaged: boolean): ParsedOptions {
  const rehearsalFile = absolute(valueOf(argv, 'rehearsal'));
  const helperNode = absolute(valueOf(argv, 'helper-node'));
  const elevation = valueOf(argv, 'elevation');
  if (elevation !== null && !isElevationId(elevation)) {
    return { ok: false, message: `--elevation is one of ${elevationIds.join(', ')}.` };
  }
  if (isPackaged && rehearsalFile === null && (helperNode !== null || elevation !== null)) {
    return { ok: false, message: '--helper-node and --elevation are for rehearsals only.' };
  }
  const face = valueOf(argv, 'face');
  if (face !== null && face !== 'installer' && face !== 'manager' && face !== 'stick') {
    return { ok: false, message: '--face is one of installer, manager, stick.' };
  }
  const isTray = argv.includes('--tray');
  return { ok: true, options: { rehearsalFile, helperNode, elevation, face, isTray } };
}
