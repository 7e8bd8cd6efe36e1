import { german } from '../../../core/messages/german.ts';
import type { Language } from '../language.ts';
import { germanWords } from './words.ts';

export const inGerman: Language = { words: germanWords, catalogue: german, direction: 'ltr' };
