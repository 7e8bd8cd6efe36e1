/** Columns hold numbers: the place of a word in the list of its schema. */
import { explanationKindSchema } from '../explanation.ts';
import type { ExplanationKind } from '../explanation.ts';
import { aspectSchema, changeKindSchema, entryKindSchema } from '../view.ts';
import type { Aspect, ChangeKind, EntryKind } from '../view.ts';

export const entryKinds: readonly EntryKind[] = entryKindSchema.options;
export const changeKinds: readonly ChangeKind[] = changeKindSchema.options;
export const explanationKinds: readonly ExplanationKind[] = explanationKindSchema.options;
const aspects: readonly Aspect[] = aspectSchema.options;

export const directoryKind = entryKinds.indexOf('directory');
export const fileKind = entryKinds.indexOf('file');
export const linkKind = entryKinds.indexOf('link');
export const subvolumeKind = entryKinds.indexOf('subvolume');

export const newChange = changeKinds.indexOf('new');
export const changedChange = changeKinds.indexOf('changed');
export const renamedChange = changeKinds.indexOf('renamed');
export const deletedChange = changeKinds.indexOf('deleted');
export const sameChange = changeKinds.indexOf('same');

/** A set of aspects as bits. */
export function aspectBit(aspect: Aspect): number {
  return 1 << aspects.indexOf(aspect);
}

/** The aspects whose bits are set. */
export function aspectsOf(bits: number): Aspect[] {
  return aspects.filter((_, at) => (bits & (1 << at)) !== 0);
}

/** In place of an index: there is none. */
export const NONE = 0xffff_ffff;

export function isFolderKind(kind: number): boolean {
  return kind === directoryKind || kind === subvolumeKind;
}
