/** Who uses a disk right now, found by going down from every mount, swap area and holder. */
import { belowDevice, belowFile, belowMount, deviceOfPath } from './block-graph.ts';
import type { DeviceFacts } from './readings.ts';
import type { Survey } from './survey.ts';

/** What a device built on a disk is. */
export type HolderSort = 'encrypted' | 'lvm' | 'raid' | 'multipath' | 'bcache' | 'mapping';

export type Use = {
  /** Everything it lies on, by kernel name, partitions and disks alike. */
  readonly below: ReadonlySet<string>;
} & (
  | { readonly kind: 'mount'; readonly path: string }
  | { readonly kind: 'swap'; readonly path: string; readonly mapping: string | null }
  | { readonly kind: 'holder'; readonly sort: HolderSort; readonly name: string }
);

/** What a stacked device is, from the UUID prefix that its maker gives it (dm) or from its name. */
function holderSort({ name, mapping }: DeviceFacts): HolderSort {
  if (mapping === null) {
    if (/^md\d|^md_/.test(name)) return 'raid';
    return name.startsWith('bcache') ? 'bcache' : 'mapping';
  }
  if (mapping.uuid.startsWith('CRYPT-')) return 'encrypted';
  if (mapping.uuid.startsWith('LVM-')) return 'lvm';
  if (mapping.uuid.startsWith('mpath-')) return 'multipath';
  return mapping.uuid.startsWith('DMRAID-') ? 'raid' : 'mapping';
}

function mountUses(survey: Survey): Use[] {
  return survey.mounts.map((mount) => ({
    kind: 'mount',
    path: mount.mountPoint,
    below: belowMount(mount, survey),
  }));
}

function swapUses(survey: Survey): Use[] {
  return survey.swaps.map(({ path, isFile }) => {
    const device = isFile ? null : deviceOfPath(path, survey);
    return {
      kind: 'swap',
      path,
      mapping: (device === null ? null : survey.devices.get(device)?.mapping?.name) ?? null,
      below: device === null ? belowFile(path, survey) : belowDevice(device, survey),
    };
  });
}

function holderUses(survey: Survey): Use[] {
  const holders = [...survey.devices.values()].filter(({ slaves }) => slaves.length > 0);
  return holders.map((holder) => ({
    kind: 'holder',
    sort: holderSort(holder),
    name: holder.mapping?.name ?? holder.name,
    below: belowDevice(holder.name, survey),
  }));
}

/** Every use of every disk: mounts first, then swap areas, then holders, each in the kernel's order. */
export function findUses(survey: Survey): readonly Use[] {
  return [...mountUses(survey), ...swapUses(survey), ...holderUses(survey)].filter(
    ({ below }) => below.size > 0,
  );
}
