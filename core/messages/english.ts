/** All sentences that core makes, in English. */
import { detailsEnglish } from './english/details.ts';
import { diskHealthEnglish } from './english/disk-health.ts';
import { disksEnglish } from './english/disks.ts';
import { existingEnglish } from './english/existing.ts';
import { knowledgeEnglish } from './english/knowledge.ts';
import { layoutEnglish } from './english/layout.ts';
import { mapEnglish } from './english/map.ts';
import { planEnglish } from './english/plan.ts';
import { preflightEnglish } from './english/preflight.ts';
import { problemsEnglish } from './english/problems.ts';
import { systemEnglish } from './english/system.ts';
import { stickEnglish } from './english/stick.ts';
import { systemStepsEnglish } from './english/system-steps.ts';
import { changeEnglish } from './english/change.ts';
import { driftEnglish } from './english/drift.ts';
import { healthEnglish } from './english/health.ts';
import { proposalEnglish } from './english/proposal.ts';
import { rootsEnglish } from './english/roots.ts';
import { scanEnglish } from './english/scan.ts';
import type { Catalogue } from './render.ts';

export const english: Catalogue = {
  ...proposalEnglish,
  ...rootsEnglish,
  ...scanEnglish,
  ...healthEnglish,
  ...driftEnglish,
  ...changeEnglish,
  ...detailsEnglish,
  ...disksEnglish,
  ...existingEnglish,
  ...diskHealthEnglish,
  ...knowledgeEnglish,
  ...layoutEnglish,
  ...mapEnglish,
  ...planEnglish,
  ...preflightEnglish,
  ...problemsEnglish,
  ...systemEnglish,
  ...systemStepsEnglish,
  ...stickEnglish,
};
