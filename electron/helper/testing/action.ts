/** What a scripted peer does, one after the other; each action waits for its turn. */
export type Action =
  /** Writes the text and a newline. */
  | { readonly kind: 'send'; readonly text: string }
  /** Writes so many bytes without a newline. */
  | { readonly kind: 'flood'; readonly bytes: number }
  /** Writes to standard error. */
  | { readonly kind: 'complain'; readonly text: string }
  /** Waits for a frame of that kind and remembers it. */
  | { readonly kind: 'await'; readonly frame: 'hello' | 'request' | 'cancel' }
  /** Answers the remembered install with the very line that brought it, as its target. */
  | { readonly kind: 'echo' }
  /** Ends with that exit code; without it, the end of input ends the peer with 0. */
  | { readonly kind: 'end'; readonly code: number }
  /** Ends by a signal. */
  | { readonly kind: 'die'; readonly signal: NodeJS.Signals };
