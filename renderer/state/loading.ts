import type { Problem } from '../../core/errors/problem.ts';

/** Something that main is asked for. */
export type Loading<T> =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What was loaded, or null. */
export function loadedOf<T>(loading: Loading<T>): T | null {
  return loading.kind === 'loaded' ? loading.value : null;
}
