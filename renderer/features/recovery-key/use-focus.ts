import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Takes the focus when the element appears: the button that brought it here is gone, and without this
 * the keyboard would begin at the top of the page again.
 */
export function useFocus<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
