/** Sizes on this page are typed in GiB with two decimals and kept as whole MiB in bytes. */
import { GIB, MIB } from '../../../core/sizes/units.ts';

/** Bytes as GiB for a field. */
export function toGib(bytes: number): number {
  return Math.round((bytes / GIB) * 100) / 100;
}

/** GiB from a field as bytes, to the nearest MiB. */
export function fromGib(gib: number): number {
  return Math.max(1, Math.round((gib * GIB) / MIB)) * MIB;
}

/** The lower bound of a field, rounded so that it never lies below the real one. */
export function gibAtLeast(bytes: number): number {
  return Math.ceil((bytes / GIB) * 100) / 100;
}

/** The upper bound of a field, rounded so that it never lies above the real one. */
export function gibAtMost(bytes: number): number {
  return Math.floor((bytes / GIB) * 100) / 100;
}
