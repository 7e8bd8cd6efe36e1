import type { ProblemCode } from './codes.ts';

/** Where the documentation says more about a problem: the heading is the code itself. */
export function problemAnchor(code: ProblemCode): string {
  return `docs/troubleshooting.md#${code}`;
}
