import { isPseudoTag, pseudoTexts } from '../../../core/messages/pseudo.ts';
import type { TroubleshootingTexts } from '../../../core/troubleshooting/texts.ts';

/** The same tree with every text changed. */
function changed(tree: unknown, change: (text: string) => string): unknown {
  if (typeof tree === 'string') return change(tree);
  if (Array.isArray(tree)) return tree.map((part: unknown) => changed(part, change));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, changed(value, change)]),
  );
}

/**
 * The help on problems in the language of the page; a part of its own, loaded when it is asked for.
 *
 * @param tag BCP 47 tag of the language that the page is in
 */
export async function loadHelp(tag: string): Promise<TroubleshootingTexts> {
  if (tag === 'de' || tag.startsWith('de-')) {
    return (await import('../../../core/troubleshooting/german/texts.ts')).troubleshootingGerman;
  }
  const { troubleshootingEnglish: english } =
    await import('../../../core/troubleshooting/english/texts.ts');
  return isPseudoTag(tag) ? (changed(english, pseudoTexts[tag]) as TroubleshootingTexts) : english;
}
