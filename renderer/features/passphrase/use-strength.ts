import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import type { Estimate, EstimateOrder } from './estimate.ts';

/** Long enough that a quick typist does not start an estimate with each key, in ms. */
const pauseMs = 150;

export interface StrengthAsker {
  /** Null before there is an answer, and while the last one is out of date. */
  readonly estimate: Estimate | null;
  /** Estimates a text, a moment after the last change. An empty one is forgotten at once. */
  readonly ask: (text: string) => void;
}

/** Names that anybody who means this machine would try. */
function useKnownWords(): readonly string[] {
  const system = useApp((state) => state.system);
  const disk = useApp((state) => state.disk);
  return useMemo(() => {
    const { hostName = '', user } = system ?? {};
    const names = [hostName, user?.name ?? '', ...(user?.fullName ?? '').split(' ')];
    const things = [
      'tidemark',
      'nixos',
      'linux',
      'luks',
      ...(disk?.identity.model ?? '').split(' '),
    ];
    return [...names, ...things].filter((word) => word.length > 2);
  }, [system, disk]);
}

/** The worker, once it has been asked for; it ends with the page. */
function useWorker(): (onEstimate: (estimate: Estimate) => void) => Promise<Worker | null> {
  const started = useRef<Promise<Worker | null> | null>(null);
  useEffect(
    () => () => {
      void started.current?.then((worker) => worker?.terminate());
      started.current = null;
    },
    [],
  );
  return useCallback((onEstimate) => {
    started.current ??= import('./start-worker.ts').then(
      ({ startWorker }) => {
        const worker = startWorker();
        worker.addEventListener('message', (event: MessageEvent<Estimate>) =>
          onEstimate(event.data),
        );
        return worker;
      },
      // Without an estimate the page works as well; it only says less.
      () => null,
    );
    return started.current;
  }, []);
}

/** Estimates passphrases in a worker. Their texts go there and nowhere else. */
export function useStrength(): StrengthAsker {
  const known = useKnownWords();
  const [estimate, setEstimate] = useState<Estimate | null>(null);
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const take = useCallback((answer: Estimate) => {
    if (answer.id === latest.current) setEstimate(answer);
  }, []);
  const worker = useWorker();
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = useCallback(
    (text: string) => {
      clearTimeout(timer.current);
      latest.current += 1;
      const order: EstimateOrder = { id: latest.current, text, known };
      if (text === '') setEstimate(null);
      else {
        timer.current = setTimeout(
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window
          () => void worker(take).then((one) => one?.postMessage(order)),
          pauseMs,
        );
      }
    },
    [known, take, worker],
  );
  return { estimate, ask };
}
