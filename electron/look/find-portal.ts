import type { Portal } from './follow-look.ts';
import { readPortal } from './read-portal.ts';
import { busEnvironment, findBusctl } from './session-bus.ts';
import { watchPortal } from './watch-portal.ts';

/** The desktop's portal on the person's own bus; null where there is no bus or no busctl. */
export async function findPortal(environment: NodeJS.ProcessEnv): Promise<Portal | null> {
  const bus = busEnvironment(environment);
  const busctl = bus === null ? null : await findBusctl();
  if (bus === null || busctl === null) return null;
  return {
    read: async () => readPortal(busctl, bus),
    watch: async (onChange) => watchPortal({ busctl, environment: bus, onChange }),
  };
}
