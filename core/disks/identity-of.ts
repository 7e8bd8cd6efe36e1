import { chooseById } from './by-id.ts';
import type { DiskIdentity, SectorBytes } from './disk.ts';
import { isSupportedSector } from './sectors.ts';
import type { DeviceFacts } from './readings.ts';
import type { Survey } from './survey.ts';

/**
 * The identity of a disk from fresh readings. Probing and the check before each destructive step both
 * come through here, so that equal disks give equal values.
 *
 * Sector sizes that are not supported stand as 512: such a disk is excluded, and the reason names the
 * true size.
 */
export function identityOf(device: DeviceFacts, survey: Survey): DiskIdentity {
  const reported = survey.lsblk.get(device.name);
  const surface = survey.readings.surfaces[device.name];
  const sector: SectorBytes = isSupportedSector(device.logicalSectorBytes)
    ? device.logicalSectorBytes
    : 512;
  const links = survey.readings.links.filter((link) => link.device === device.name);
  return {
    node: `/dev/${device.name}`,
    byId: chooseById(links.map(({ name }) => name)),
    serial: reported?.serial ?? null,
    wwn: reported?.wwn ?? null,
    model: reported?.model ?? null,
    transport: reported?.transport ?? null,
    sizeBytes: device.sizeBytes,
    logicalSectorBytes: sector,
    tableId: survey.contents.get(device.name)?.tableId ?? null,
    diskSequence: device.diskSequence,
    edgesHash: surface?.kind === 'read' ? surface.edgesHash : null,
  };
}
