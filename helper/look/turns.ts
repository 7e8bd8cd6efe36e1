/**
 * One after the other: whoever looks at the disks must not meet another who does, because each opens
 * them exclusively for a moment and would take the other for a stranger.
 */
let last: Promise<unknown> = Promise.resolve();
/** Rises whenever somebody who matters more wants the disks. */
let summons = 0;
/** How many do what no look may disturb. */
let held = 0;

/** Does something when all who came before are done. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/** Ends a row of looks at its next turn; what is under way is waited for. */
export async function endLooks(): Promise<void> {
  summons += 1;
  await inTurn(async () => Promise.resolve());
}

/** Asked between turns: whether the row that began now shall end. */
export function beginLooks(): () => boolean {
  const mine = summons;
  return () => held > 0 || summons !== mine;
}

/** Does something during which nobody looks into partitions: one that is open cannot be erased. */
export async function withoutLooks<T>(work: () => Promise<T>): Promise<T> {
  held += 1;
  try {
    await endLooks();
    return await work();
  } finally {
    held -= 1;
  }
}
