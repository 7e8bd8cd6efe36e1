import type { DiskDescription } from './disk-description.ts';
import type { MachineOptions } from './machine-options.ts';
import { bootMachine } from './machine.ts';
import type { RunResult } from './run-program.ts';

/**
 * Boots a fresh machine with kept images and runs commands one after another, to see with other
 * tools what is on the disks. The disks are write-protected, so looking changes nothing: open an
 * encrypted volume with `--readonly`, mount with `ro` (btrfs after a power cut: `ro,nologreplay`).
 *
 * Programs that fail do not stop the rest; their results say so. The disks are /dev/sda,
 * /dev/sdb… in the order given.
 *
 * @throws as bootMachine does, and when a command cannot be started.
 */
export async function inspectDisks(
  disks: readonly (DiskDescription & { readonly image: string })[],
  commands: readonly (readonly string[])[],
  options: Pick<MachineOptions, 'nodePath'> = {},
): Promise<readonly RunResult[]> {
  const machine = await bootMachine({ ...options, disks });
  try {
    const protect =
      'for node in /dev/sd[a-z]* /dev/ubd[a-z]*; do [ ! -b $node ] || blockdev --setro $node; done';
    await machine.run(['sh', '-c', protect]);
    const results: RunResult[] = [];
    for (const command of commands) results.push(await machine.run(command));
    return results;
  } finally {
    await machine.cutPower();
  }
}
