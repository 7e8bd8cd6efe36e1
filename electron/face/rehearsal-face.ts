import { readFileSync } from 'node:fs';

import type { Face } from '../../core/face/face.ts';

/**
 * The face of a rehearsal is that of the machine that stands in: the description of its disks says
 * whether it is an installed system.
 */
export function rehearsalFace(rehearsalFile: string): Face {
  const isInstalled = describesInstalled(rehearsalFile);
  return {
    kind: isInstalled ? 'manager' : 'installer',
    isChosen: false,
    lookedAt: [{ what: 'live-image', isThere: !isInstalled, found: 'rehearsal' }],
  };
}

function describesInstalled(path: string): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null && 'installed' in value;
  } catch {
    // The launcher says what is wrong with the file.
    return false;
  }
}
