/** Proof that the firmware will find something to start. */
import { message } from '../messages/render.ts';
import { generationBytes } from '../system/boot-generations.ts';
import { check, command } from './commands.ts';
import { underTarget } from './places.ts';
import type { Check } from './plan.ts';

const boot = underTarget('/boot');

/** How many more generations must fit beside the first one. */
const spareGenerations = 3;

/** A file below a folder whose name fits and that is not empty: its size is printed. */
function holds(title: string, folder: string, ...names: string[]): Check {
  const reading = command('find', folder, '-type', 'f', ...names, '-printf', '%s\\n');
  return check(message(title), reading, { kind: 'at-least', amount: 1 });
}

/**
 * Loader, its entry, kernel and initrd on the EFI partition, and room for what comes. Entries are not
 * parsed: how they are called differs between releases.
 */
export function bootChecks(): Check[] {
  const amount = spareGenerations * generationBytes;
  const title = message('check.boot-room', { count: spareGenerations, roomBytes: amount });
  return [
    holds('check.boot-loader', `${boot}/EFI`, '-iname', 'systemd-boot*.efi', '-size', '+0'),
    holds('check.boot-entry', `${boot}/loader/entries`, '-name', '*.conf', '-size', '+0'),
    holds(
      'check.boot-kernel',
      `${boot}/EFI`,
      '-path',
      '*/nixos/*',
      '!',
      '-iname',
      '*initrd*',
      '-size',
      '+0',
    ),
    holds('check.boot-initrd', `${boot}/EFI`, '-iname', '*initrd*', '-size', '+0'),
    check(title, command('df', '--block-size=1', '--output=avail', boot), {
      kind: 'at-least',
      amount,
    }),
  ];
}
