import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '../../../core/errors/problem.ts';
import { useApp } from '../../state/use-app.ts';
import { isReady, nothingTyped, observe } from './observations.ts';

/** The two inputs, what is known about their texts, and the one way on. */
export function usePassphrase() {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState(nothingTyped);
  const [problem, setProblem] = useState<Problem | null>(null);
  const hasPassphrase = useApp((state) => state.hasPassphrase);
  const send = useApp((state) => state.sendPassphrase);
  const goNext = useApp((state) => state.goNext);
  const look = (): void => {
    setProblem(null);
    setSeen(observe(first.current?.value ?? '', second.current?.value ?? ''));
  };
  const empty = useCallback((): void => {
    for (const input of [first.current, second.current]) if (input !== null) input.value = '';
    setSeen(nothingTyped);
  }, []);
  // The inputs do not outlive the page with something in them.
  useLayoutEffect(() => empty, [empty]);
  const canGoOn = isReady(seen) || (hasPassphrase && seen.isEmpty);
  const goOn = async (): Promise<void> => {
    if (isReady(seen)) {
      const answer = send(first.current?.value ?? '', second.current?.value ?? '');
      empty();
      const refused = await answer;
      setProblem(refused);
      if (refused !== null) return;
    }
    goNext();
  };
  return { first, second, seen, problem, hasPassphrase, look, canGoOn, goOn };
}
