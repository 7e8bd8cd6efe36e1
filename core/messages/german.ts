/** All sentences that core makes, in German. */
import { changeGerman } from './german/change.ts';
import { detailsGerman } from './german/details.ts';
import { diskHealthGerman } from './german/disk-health.ts';
import { disksGerman } from './german/disks.ts';
import { driftGerman } from './german/drift.ts';
import { existingGerman } from './german/existing.ts';
import { healthGerman } from './german/health.ts';
import { knowledgeGerman } from './german/knowledge.ts';
import { layoutGerman } from './german/layout.ts';
import { mapGerman } from './german/map.ts';
import { planGerman } from './german/plan.ts';
import { preflightGerman } from './german/preflight.ts';
import { problemsGerman } from './german/problems.ts';
import { proposalGerman } from './german/proposal.ts';
import { rootsGerman } from './german/roots.ts';
import { scanGerman } from './german/scan.ts';
import { systemGerman } from './german/system.ts';
import { stickGerman } from './german/stick.ts';
import { systemStepsGerman } from './german/system-steps.ts';
import type { Catalogue } from './render.ts';

export const german: Catalogue = {
  ...proposalGerman,
  ...rootsGerman,
  ...scanGerman,
  ...healthGerman,
  ...driftGerman,
  ...changeGerman,
  ...detailsGerman,
  ...disksGerman,
  ...existingGerman,
  ...diskHealthGerman,
  ...knowledgeGerman,
  ...layoutGerman,
  ...mapGerman,
  ...planGerman,
  ...preflightGerman,
  ...problemsGerman,
  ...systemGerman,
  ...systemStepsGerman,
  ...stickGerman,
};
