import type { ExplanationKind } from '../../../core/drift/explanation.ts';
import type { IconName } from '../../ui/icons/shapes.ts';

/** Kinds in the order of their weight; the first three ask for a decision. */
export const explanationOrder: readonly ExplanationKind[] = [
  'precious',
  'useful',
  'unexplained',
  'regenerated',
  'ignored',
  'kept',
  'nixos',
];

export const explanationIcons: Readonly<Record<ExplanationKind | 'mixed', IconName>> = {
  precious: 'gem',
  useful: 'bookmark',
  unexplained: 'question',
  regenerated: 'refresh',
  ignored: 'concealed',
  kept: 'anchor',
  nixos: 'hexagon',
  mixed: 'tree',
};
