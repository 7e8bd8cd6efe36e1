/** The pages of the drift manager, in the order of the list. Any can be opened at any time. */
import type { IconName } from '../ui/icons/shapes.ts';

export const managerPageOrder = ['overview', 'drift', 'kept', 'roots', 'health', 'rules'] as const;
export type ManagerPageId = (typeof managerPageOrder)[number];

export const managerPageIcons: Readonly<Record<ManagerPageId, IconName>> = {
  overview: 'wave',
  drift: 'tree',
  kept: 'anchor',
  roots: 'snapshot',
  health: 'pulse',
  rules: 'lines',
};
