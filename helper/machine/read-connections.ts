import { cleanText } from '../../core/disks/clean-text.ts';
import type { MachineFiles } from './machine-files.ts';

const folder = '/etc/NetworkManager/system-connections';

/** `id=` of the section `[connection]` of a keyfile (nm-settings-keyfile(5)). */
function idOf(keyfile: string): string | null {
  const section = /^\[connection\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(keyfile)?.[1] ?? '';
  return /^id\s*=\s*(.*)$/m.exec(section)?.[1] ?? null;
}

/**
 * Names of the session's NetworkManager connections; of each file nothing but the name leaves this
 * function, because the rest holds passwords. To ordinary users the files say nothing, and their own
 * names stand in.
 */
export async function readConnections(files: MachineFiles): Promise<string[]> {
  const names: string[] = [];
  for (const file of await files.namesIn(folder)) {
    if (file.startsWith('.')) continue;
    const text = (await files.readText(`${folder}/${file}`)) ?? '';
    const name = cleanText(idOf(text) ?? file.replace(/\.nmconnection$/, ''), 256);
    if (name !== null) names.push(name);
  }
  return names;
}
