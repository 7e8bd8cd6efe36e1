import { useMemo } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { machineProblems } from './machine-problems.ts';
import type { MachineField } from './machine-problems.ts';

/** What is wrong with the system, in words, for the field where it can be mended. */
export function useMachineProblems() {
  const { t, say } = useText();
  const system = useApp((state) => state.system);
  const choices = useApp((state) => loadedOf(state.choices));
  const problems = useMemo(
    () => (system === null ? [] : machineProblems(system, choices)),
    [system, choices],
  );
  return {
    count: problems.length,
    of: (field: MachineField): string | null => {
      const found = problems.filter((one) => one.field === field);
      if (found.length === 0) return null;
      return found
        .map((one) => (one.kind === 'shape' ? t(`machineShapes.${one.shape}`) : say(one.message)))
        .join(' ');
    },
  };
}
