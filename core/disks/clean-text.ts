/** Longest text that a disk may say about itself, in UTF-16 units; the schema's limit. */
const maximumTextLength = 512;

/**
 * Somebody else's text (a label, a model, a serial number) made fit to be shown: control characters,
 * terminal sequences' escape, direction overrides, line separators and lone surrogates become spaces,
 * outer spaces go, and the length is limited. What is left of nothing is null.
 */
export function cleanText(
  value: string | null | undefined,
  maximum = maximumTextLength,
): string | null {
  if (value === null || value === undefined) return null;
  const cleaned = value
    .slice(0, maximum * 4)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, maximum)
    // The cut may have split a pair.
    .replace(/\p{Cs}$/u, '')
    .trim();
  return cleaned === '' ? null : cleaned;
}
