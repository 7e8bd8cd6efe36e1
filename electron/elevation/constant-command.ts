/** Characters that mean nothing to any shell, neither bare nor in double quotes. */
const plainWord = /^[A-Za-z0-9/_.,:=@+-]+$/;

/** True when a shell leaves a word exactly as it is. */
export function isPlainWord(word: string): boolean {
  return plainWord.test(word);
}

/**
 * Words as one command line, or null when any of them could mean something to a shell. Quoting is no
 * way out: sudo-prompt's line goes through two shells and only double quotes are escaped for them.
 */
export function constantCommand(words: readonly string[]): string | null {
  return words.every(isPlainWord) && words[0]?.startsWith('/') === true ? words.join(' ') : null;
}
