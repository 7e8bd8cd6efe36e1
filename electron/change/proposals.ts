/** The bond between a proposal that was shown and the change that is made: as with a review. */
import { randomBytes } from 'node:crypto';

import type { ChangeRequest } from '../../core/change/change.ts';

export interface ShownProposal {
  readonly request: ChangeRequest;
  readonly hash: string;
}

export interface Proposals {
  /** A new token, hexadecimal; the earlier one is void. */
  readonly mint: (proposal: ShownProposal) => string;
  /** The proposal of a token, once; null when the token is void. */
  readonly consume: (token: string) => ShownProposal | null;
}

const tokenBytes = 32;

export function createProposals(): Proposals {
  let open: { readonly token: string; readonly proposal: ShownProposal } | null = null;
  return {
    mint(proposal) {
      const token = randomBytes(tokenBytes).toString('hex');
      open = { token, proposal };
      return token;
    },
    consume(token) {
      if (open === null || open.token !== token) return null;
      const { proposal } = open;
      open = null;
      return proposal;
    },
  };
}
