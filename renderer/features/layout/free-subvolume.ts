import type { Subvolume } from '../../../core/spec/spec.ts';

/** A subvolume of one's own with a name and a mount point that nothing else has. */
export function freeSubvolume(taken: readonly Subvolume[]): Subvolume {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'data' : `data${number}`;
    const mountPoint = `/srv/${name}`;
    const isTaken = taken.some((one) => one.name === name || one.mountPoint === mountPoint);
    if (!isTaken) return { role: 'own', name, mountPoint };
  }
}
