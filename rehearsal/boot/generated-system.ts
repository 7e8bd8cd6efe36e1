import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { defaultKeep } from '../../core/knowledge/select.ts';
import { textOf } from '../../core/nix/template.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { configurationFiles } from '../../core/system/configuration-files.ts';
import { programPlace } from '../../core/system/program.ts';
import { plainSystem } from '../../core/testing/system-arbitrary.ts';
import { evaluateSystem } from '../nix/evaluate.ts';
import type { BootDisk } from './boot-disk.ts';
import type { InitrdSystem } from './initrd-system.ts';

/** A system with the usual things kept, on the disk that the helper made. */
function specWithSystem({ spec }: BootDisk): InstallSpec {
  const decisions = { desktop: 'plasma', secureShell: true, bringConnections: true } as const;
  return { ...spec, system: plainSystem({ ...decisions, keep: [...defaultKeep(decisions)] }) };
}

/**
 * What the generated configuration puts into stage 1 of a disk, by real Nix: the files are those that
 * an install writes, with the identifiers of this disk in them.
 *
 * @throws when the configuration does not evaluate, or an assertion in it fails
 */
export async function generatedSystem(disk: BootDisk): Promise<InitrdSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-configuration-'));
  try {
    for (const { path, tokens } of configurationFiles(specWithSystem(disk))) {
      const place = join(folder, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, textOf(tokens, disk.facts));
    }
    // Evaluating looks at whether it is there; only a build would unpack it.
    writeFileSync(join(folder, programPlace), 'an archive');
    // The machine's own file names hardware alone; the boot here has its own kernel and modules.
    writeFileSync(join(folder, 'hardware-configuration.nix'), '{ }\n');
    const system = await evaluateSystem([{ path: join(folder, 'configuration.nix') }]);
    if (system.failedAssertions.length > 0) throw new Error(system.failedAssertions.join('\n'));
    return { units: system.initrdUnits, fstab: system.initrdFstab, crypttab: system.crypttab };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
