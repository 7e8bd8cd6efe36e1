import { directElevation } from './direct.ts';
import type { Elevation, ElevationId } from './elevation.ts';
import { pkexecElevation } from './pkexec.ts';
import { run0Elevation } from './run0.ts';
import { sudoPromptElevation } from './sudo-prompt.ts';
import { sudoElevation } from './sudo.ts';

export interface ElevationChoice {
  /** The rehearsal machine needs no rights, so nobody is asked for any. */
  readonly isRehearsal: boolean;
  /** Only this one; for tests and for finding out why one does not work. */
  readonly forced: ElevationId | null;
}

function makeElevation(id: ElevationId, { isRehearsal, forced }: ElevationChoice): Elevation {
  switch (id) {
    case 'direct':
      return directElevation(isRehearsal || forced === 'direct');
    case 'sudo':
      return sudoElevation(forced === 'sudo');
    case 'pkexec':
      return pkexecElevation();
    case 'run0':
      return run0Elevation();
    case 'sudo-prompt':
      return sudoPromptElevation();
  }
}

/** The ways to try, best first: without a question, then polkit's two, then the package for the rest. */
export function elevationsInOrder(choice: ElevationChoice): readonly Elevation[] {
  const usual: readonly ElevationId[] = choice.isRehearsal
    ? ['direct']
    : ['direct', 'sudo', 'pkexec', 'run0', 'sudo-prompt'];
  const ids = choice.forced === null ? usual : [choice.forced];
  return ids.map((id) => makeElevation(id, choice));
}
