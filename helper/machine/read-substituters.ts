import { parseNixConf, parseNixSettings } from '../../core/system/substituters.ts';
import type { RunTool } from '../tools/run-tool.ts';
import type { MachineFiles } from './machine-files.ts';

/** Nix reads its settings and answers; in ms. */
const limitMs = 15_000;

/** The command had another name before Nix 2.20. */
const commands = [['config', 'show'], ['show-config']] as const;

/** The binary caches that Nix asks, by its own word or its configuration; null when neither says. */
export async function readSubstituters(
  files: MachineFiles,
  runTool: RunTool,
): Promise<readonly string[] | null> {
  for (const command of commands) {
    const args = ['--extra-experimental-features', 'nix-command', ...command, '--json'];
    try {
      const { exitCode, stdout } = await runTool('nix', args, { timeoutMs: limitMs });
      const found = exitCode === 0 ? parseNixSettings(stdout) : null;
      if (found !== null) return found;
    } catch {
      // No such tool; the configuration may still say it.
    }
  }
  return parseNixConf((await files.readText('/etc/nix/nix.conf')) ?? '');
}
