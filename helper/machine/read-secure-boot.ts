import { parseSecureBoot } from '../../core/system/preflight-secure-boot.ts';
import type { SecureBoot } from '../../core/system/preflight-findings.ts';
import type { MachineFiles } from './machine-files.ts';

/** The global variables of the UEFI specification have this vendor. */
const vendor = '8be4df61-93ca-11d2-aa0d-00e098032b8c';

function variablePath(name: string): string {
  return `/sys/firmware/efi/efivars/${name}-${vendor}`;
}

/** Whether the firmware enforces signatures. */
export async function readSecureBoot(files: MachineFiles): Promise<SecureBoot> {
  const [secureBoot, setupMode] = await Promise.all([
    files.readText(variablePath('SecureBoot')),
    files.readText(variablePath('SetupMode')),
  ]);
  return parseSecureBoot(secureBoot, setupMode);
}
