/** All sentences that core makes, in English. */
import { disksEnglish } from './english/disks.ts';
import { layoutEnglish } from './english/layout.ts';
import { mapEnglish } from './english/map.ts';
import { planEnglish } from './english/plan.ts';
import { problemsEnglish } from './english/problems.ts';
import type { Catalogue } from './render.ts';

export const english: Catalogue = {
  ...disksEnglish,
  ...layoutEnglish,
  ...mapEnglish,
  ...planEnglish,
  ...problemsEnglish,
};
