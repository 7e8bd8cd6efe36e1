import type { Disk } from '../../../core/disks/disk.ts';
import type { ExistingSystem, FoundSystem } from '../../../core/disks/existing-system.ts';
import {
  isSealed,
  isWorthLooking,
  systemName,
  systemsOf,
} from '../../../core/disks/name-system.ts';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';

/** What is on a disk, in words. */
interface SystemsInWords {
  /** Names of the systems, each once; null when none is known. */
  readonly names: string | null;
  /** Something on it is encrypted and cannot be looked into. */
  readonly hasSealed: boolean;
  /** The answer is still on its way, and may add names. */
  readonly isLooking: boolean;
}

/** The systems that were found inside partitions; null until they are known. */
export function useFoundSystems(): readonly FoundSystem[] | null {
  return useApp((state) => loadedOf(state.systems));
}

/** A way to tell the systems on any disk. */
export function useSystems(): (disk: Disk) => SystemsInWords {
  const { say, locale } = useText();
  const found = useFoundSystems();
  const isAsked = useApp(({ systems }) => systems.kind === 'loading' || systems.kind === 'unasked');
  const listOf = new Intl.ListFormat(locale, { type: 'conjunction' });
  const name = (system: ExistingSystem): string => say(systemName(system));
  return (disk) => {
    const systems = systemsOf(disk, found);
    // Boot files name systems that stand in the list themselves, mostly; they matter only alone.
    const proper = systems.filter(({ kind }) => kind !== 'boot' && kind !== 'windows-recovery');
    const names = [...new Set((proper.length > 0 ? proper : systems).map(name))];
    return {
      names: names.length === 0 ? null : listOf.format(names),
      hasSealed: systems.some(isSealed),
      isLooking: isAsked && disk.exclusion === null && disk.segments.some(isWorthLooking),
    };
  };
}
