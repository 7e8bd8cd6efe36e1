/** Checks are parts of sentences elsewhere; here each stands by itself. A path or a file name is left as it is. */
export function asSentence(text: string): string {
  const [first = ''] = text.split(' ');
  if (/[./]/.test(first)) return text;
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
