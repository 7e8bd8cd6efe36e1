/** What the peer tells of itself. */
export interface PeerFacts {
  readonly uid: number;
  readonly folder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** What an attempt ended with. */
export type Attempt =
  | { readonly ok: true; readonly peer: PeerFacts; readonly exitCode: number | null }
  | { readonly ok: false; readonly code: string; readonly lines: readonly string[] };

/** The version that both ends of the tests say. */
export const peerVersion = 'test';
