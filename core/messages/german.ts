/** All sentences that core makes, in German. */
import { english } from './english.ts';
import type { Catalogue } from './render.ts';

export const german: Catalogue = { ...english };
