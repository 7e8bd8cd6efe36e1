import type { PowerSupply } from '../../core/system/preflight-findings.ts';
import type { MachineFiles } from './machine-files.ts';

const folder = '/sys/class/power_supply';

/** Every power supply that the kernel knows. */
export async function readPower(files: MachineFiles): Promise<PowerSupply[]> {
  const supplies: PowerSupply[] = [];
  for (const name of await files.namesIn(folder)) {
    const value = async (attribute: string): Promise<string> =>
      ((await files.readText(`${folder}/${name}/${attribute}`)) ?? '').trim();
    supplies.push({
      type: await value('type'),
      scope: await value('scope'),
      status: await value('status'),
      capacity: await value('capacity'),
    });
  }
  return supplies;
}
