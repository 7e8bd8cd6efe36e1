/**
 * The text of a file as it can be shown without harm: line ends and tabs stay, every other control
 * character becomes the picture that Unicode has for it, and what is invisible or turns the direction of
 * writing becomes its number.
 */
export function visibleText(text: string): string {
  return text
    .replaceAll(/\r\n/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, (control) => {
      const code = control.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '\u2421' : `[U+00${code.toString(16).toUpperCase()}]`;
    })
    .replaceAll(
      /[\p{Cf}\u2028\u2029]/gu,
      (hidden) => `[U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}
