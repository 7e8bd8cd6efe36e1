import type { KeptEntry } from '../../../core/persist/kept.ts';
import type { IconName } from '../../ui/icons/shapes.ts';

/**
 * The mark of each state. What is served now, and verified, alone has the anchor; what only will be has
 * a clock.
 */
export const stateIcons: Readonly<Record<KeptEntry['state'], IconName>> = {
  served: 'anchor',
  'next-boot': 'clock',
  empty: 'dot',
  missing: 'cross',
  'not-served': 'warning',
  native: 'hexagon',
};
