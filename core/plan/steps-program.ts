import { message } from '../messages/render.ts';
import type { System } from '../spec/system.ts';
import { hasProgram, programPlace } from '../system/program.ts';
import { check, command, step } from './commands.ts';
import { configurationFolder, targetPath } from './places.ts';
import type { Step } from './plan.ts';

/**
 * Tidemark itself, so that it is in the menu after the installation. It is copied as it was built, beside
 * the configuration that names it: the build then needs no npm and no address of ours, and a flake, which
 * sees nothing but its own folder, finds it. That the copy is whole, the build sees by the archive's own
 * checksum.
 */
export function programSteps(system: System): Step[] {
  if (!hasProgram(system)) return [];
  const place = `${configurationFolder}/${programPlace}`;
  const write = command('dd', 'status=none', `of=${place}`);
  const rules = ['-type', 'f', '-user', 'root', '-perm', '0644', '-size', '+99k', '-print'];
  return [
    step({
      id: 'copy-program',
      phase: 'configure',
      values: { place: place.slice(targetPath.length) },
      commands: [{ ...write, stdin: { kind: 'program' } }, command('chmod', '0644', place)],
      checks: [
        check(message('check.program-copied'), command('find', place, ...rules), {
          kind: 'equals',
          text: place,
        }),
      ],
      cancelAfter: message('cancel.configured'),
    }),
  ];
}
