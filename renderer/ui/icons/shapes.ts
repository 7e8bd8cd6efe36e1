import type { breezeDrawings } from './breeze-drawings.ts';
import type { ownDrawings } from './own-drawings.ts';

/** The window's icons: Breeze's, and ours where Breeze has none. */
export type IconName = keyof typeof breezeDrawings | keyof typeof ownDrawings;
