import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

export interface BoxSize {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Whole pixels; 0 until they are known. */
  readonly width: number;
  readonly height: number;
}

/** The size of an element, followed as it changes. */
export function useBoxSize(): BoxSize {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void =>
      setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, ...size };
}
