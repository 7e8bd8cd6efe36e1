/** The words of a text, for lists that are read more easily without quotes. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
