/** A page that crashes again right after each reload would flicker for ever. */
const maximumReloads = 3;
const windowMs = 60_000;

/**
 * Tells whether a crashed page may be loaded again now.
 *
 * @param now milliseconds, from any fixed start
 */
export function createReloadLimit(now: () => number): () => boolean {
  let reloads: number[] = [];
  return () => {
    const recent = reloads.filter((at) => now() - at < windowMs);
    const mayReload = recent.length < maximumReloads;
    reloads = mayReload ? [...recent, now()] : recent;
    return mayReload;
  };
}
