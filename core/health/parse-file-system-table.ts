import { unescapeOctal } from '../disks/parse-mount-info.ts';

export interface TableEntry {
  readonly point: string;
  readonly type: string;
  readonly options: readonly string[];
}

/** Reads fstab(5); lines that are not understood are left out. */
export function parseFileSystemTable(text: string): TableEntry[] {
  return text.split('\n').flatMap((line) => {
    const [device, point, type, options] = line.trim().split(/\s+/);
    if (device === undefined || device.startsWith('#') || point === undefined) return [];
    if (type === undefined) return [];
    return [{ point: unescapeOctal(point), type, options: (options ?? '').split(',') }];
  });
}
