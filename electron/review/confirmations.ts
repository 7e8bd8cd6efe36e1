import { randomBytes } from 'node:crypto';

import type { Plan } from '../../core/plan/plan.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';

/** How long a review may lie on the screen before it must be opened again. */
export const confirmationLifetimeMs = 30 * 60 * 1000;

const tokenBytes = 32;

/** What a person has seen and may confirm. */
export interface Review {
  readonly spec: InstallSpec;
  readonly plan: Plan;
  readonly planHash: string;
}

export interface Confirmations<T = Review> {
  /** A new token for this review, hexadecimal; every earlier one is void. */
  readonly mint: (review: T) => string;
  /** The review of a token, as often as asked for; null when the token is void. */
  readonly peek: (token: string) => T | null;
  /** The same, once. */
  readonly consume: (token: string) => T | null;
}

/**
 * The bond between what was shown and what is done. The page never names a disk to erase: it hands
 * back a token that stands for one plan, that main made up, and that works once.
 *
 * @param now milliseconds, from any fixed start
 */
export function createConfirmations<T = Review>(now: () => number): Confirmations<T> {
  let open: {
    readonly token: string;
    readonly review: T;
    readonly mintedAtMs: number;
  } | null = null;

  function peek(token: string): T | null {
    if (open === null || open.token !== token) return null;
    return now() - open.mintedAtMs < confirmationLifetimeMs ? open.review : null;
  }

  return {
    mint(review) {
      const token = randomBytes(tokenBytes).toString('hex');
      open = { token, review, mintedAtMs: now() };
      return token;
    },
    peek,
    consume(token) {
      const review = peek(token);
      if (review !== null) open = null;
      return review;
    },
  };
}
