import type { DriftNote } from '../../core/drift/note.ts';

/** Remembers what the person was told of, so that nobody is told twice in one boot. */
export interface News {
  /** Names of precious places that have appeared since the last call; none for those told before. */
  readonly fresh: (note: DriftNote) => readonly string[];
}

export function createNews(): News {
  let bootId = '';
  let told = new Set<string>();
  let count = 0;
  return {
    fresh(note) {
      if (note.bootId !== bootId) {
        ({ bootId } = note);
        told = new Set();
        count = 0;
      }
      const names = note.preciousNames.filter((name) => !told.has(name));
      // The note names only the first few: beyond them the number alone says that one more is there.
      const isMore = note.precious > count;
      for (const name of note.preciousNames) told.add(name);
      count = note.precious;
      return isMore ? names : [];
    },
  };
}
