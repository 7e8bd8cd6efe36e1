import { lazy, Suspense, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

/** Loads every part that was made by `later`, one after the other. */
const loads: (() => Promise<unknown>)[] = [];

/**
 * A component that the first picture does without: its code is loaded after the start, or when it is
 * first wanted, whatever comes earlier. Once it is there it is drawn at once.
 *
 * @param load imports the component
 * @param meanwhile is drawn while it is not there
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  let present: ComponentType<Props> | null = null;
  const fetch = async () => {
    present = await load();
    return { default: present };
  };
  loads.push(fetch);
  const Fetched = lazy(fetch);
  return function Later(props: Props) {
    // Decided once: another component in the same place would lose what it holds.
    const [Part] = useState<ComponentType<Props>>(() => present ?? Fetched);
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Fetches what was put off, while nothing else is to be done. */
export function loadLaterParts(): void {
  requestIdleCallback(() => {
    for (const load of loads) void load();
  });
}
