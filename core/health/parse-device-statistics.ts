/** Errors that btrfs counted on one device since its counters were last reset. */
export interface DeviceErrors {
  readonly device: string;
  /** Reading, writing, flushing failed: the device or its cable. */
  readonly inputOutput: number;
  /** What was read was not what had been written. */
  readonly corruption: number;
  /** An old state of a block was found in place of the newest. */
  readonly generation: number;
}

const line = /^\[(.+)\]\.(write_io|read_io|flush_io|corruption|generation)_errs\s+(\d+)$/;

/** Reads `btrfs device stats` (btrfs-device(8)); none when nothing was understood. */
export function parseDeviceStatistics(text: string): DeviceErrors[] {
  const devices = new Map<string, DeviceErrors>();
  for (const each of text.split('\n')) {
    const [, device, kind, count] = line.exec(each.trim()) ?? [];
    if (device === undefined || kind === undefined) continue;
    const none = { device, inputOutput: 0, corruption: 0, generation: 0 };
    const before = devices.get(device) ?? none;
    const key = kind === 'corruption' || kind === 'generation' ? kind : 'inputOutput';
    devices.set(device, { ...before, [key]: before[key] + Number(count) });
  }
  return [...devices.values()];
}
