import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '../../../core/errors/problem.ts';
import { isReady, nothingTyped, observe } from './observations.ts';
import type { SecretRules } from './observations.ts';

export interface SecretPair {
  readonly rules: SecretRules;
  /** Main holds one already. */
  readonly isSet: boolean;
  /** Passes both texts straight on. */
  readonly send: (text: string, repetition: string) => Promise<Problem | null>;
  readonly goNext: () => void;
  /** Hears the first text whenever it changes, and its end as an empty one; must not keep it. */
  readonly onText?: (text: string) => void;
}

/** Two inputs for a secret, what is known about their texts, and the one way on. */
export function useSecretPair({ rules, isSet, send, goNext, onText }: SecretPair) {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState(nothingTyped);
  const [problem, setProblem] = useState<Problem | null>(null);
  const forget = useRef(onText);
  const texts = (): readonly [string, string] => [
    first.current?.value ?? '',
    second.current?.value ?? '',
  ];
  const look = (): void => {
    setProblem(null);
    setSeen(observe(...texts(), rules));
    onText?.(texts()[0]);
  };
  const empty = useCallback((): void => {
    for (const input of [first.current, second.current]) if (input !== null) input.value = '';
    setSeen(nothingTyped);
    forget.current?.('');
  }, []);
  // The inputs do not outlive the page with something in them.
  useLayoutEffect(() => empty, [empty]);
  const canGoOn = isReady(seen) || (isSet && seen.isEmpty);
  const goOn = async (): Promise<void> => {
    if (!seen.isEmpty) {
      const [text, repetition] = texts();
      // The key map may have become known after the last key was pressed.
      const now = observe(text, repetition, rules);
      setSeen(now);
      if (!isReady(now)) return;
      const answer = send(text, repetition);
      empty();
      const refused = await answer;
      setProblem(refused);
      if (refused !== null) return;
    }
    goNext();
  };
  return { first, second, seen, problem, isSet, look, canGoOn, goOn };
}

export type SecretEntry = ReturnType<typeof useSecretPair>;

/** What is missing before one may go on; null when nothing is. */
export function missingIn(
  entry: SecretEntry,
): 'empty' | 'not-repeated' | 'different' | 'untypable' | null {
  const { canGoOn, seen } = entry;
  if (canGoOn) return null;
  if (seen.isEmpty) return 'empty';
  if (seen.untypable !== '') return 'untypable';
  return seen.repetition === 'different' ? 'different' : 'not-repeated';
}
