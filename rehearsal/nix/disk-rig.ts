import { readFileSync } from 'node:fs';

import { bootMachine } from '../machine.ts';
import { evaluateSystem } from './evaluate.ts';
import { sampleSystem } from './sample.ts';

const rigText = readFileSync(new URL('disk-rig.sh', import.meta.url), 'utf8');
const FOLDER = '/run/rig';

/** A rehearsal machine that tries the module's scripts on btrfs images; disk-rig.sh says how. */
export interface DiskRig {
  /** Runs a command of disk-rig.sh; what it prints. Rejects if it fails. */
  readonly run: (command: string, ...words: readonly string[]) => Promise<string>;
  /** Runs bash in the top level of an image. Rejects if it fails. */
  readonly inTop: (image: string, script: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Boots the machine with the scripts exactly as the module makes them. */
export async function makeDiskRig(): Promise<DiskRig> {
  const system = await evaluateSystem([
    ...sampleSystem,
    { text: '{ lib, ... }: { tidemark.device = lib.mkForce "/dev/tidemark-rig"; }' },
  ]);
  const machine = await bootMachine({ disks: [], memoryMiB: 1024 });
  async function put(name: string, text: string): Promise<void> {
    await machine.run(['sh', '-c', 'cat > "$0"', `${FOLDER}/${name}`], { stdin: text });
  }
  await machine.run(['mkdir', FOLDER]);
  await machine.run(['mount', '-t', 'tmpfs', '-o', 'size=900M', 'tmpfs', FOLDER]);
  await put('rig.sh', rigText);
  await put('rollback', system.initrdUnits['tidemark-rollback.service']?.script ?? 'exit 9');
  await put('prune', system.units['tidemark-prune.service']?.script ?? 'exit 9');

  async function run(command: string, ...words: readonly string[]): Promise<string> {
    const argv = ['bash', `${FOLDER}/rig.sh`, FOLDER, command, ...words];
    const result = await machine.run(argv, { timeoutMs: 200_000 });
    if (result.exitCode !== 0) {
      throw new Error(`${command} ${words.join(' ')}: ${result.stdout}\n${result.stderr}`);
    }
    return result.stdout;
  }
  return {
    run,
    inTop: (image, script) => run('in_top', image, 'bash', '-euc', script),
    remove: () => machine.cutPower(),
  };
}
