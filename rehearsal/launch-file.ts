import { readFileSync } from 'node:fs';

import { z } from 'zod';

import type { MachineOptions } from './machine-options.ts';

const disk = z.strictObject({
  sizeBytes: z.int().positive(),
  image: z.string().min(1).optional(),
  sectorBytes: z.union([z.literal(512), z.literal(4096)]).optional(),
  model: z.string().optional(),
  vendor: z.string().optional(),
  serial: z.string().nullable().optional(),
  removable: z.boolean().optional(),
});

const launchFile = z.strictObject({
  disks: z.array(disk),
  memoryMiB: z.int().min(256).optional(),
  directory: z.string().min(1).optional(),
  liveMedium: z.boolean().optional(),
  /** Starts the system on the first disk. The passphrase is one of a test. */
  installed: z
    .strictObject({
      passphrase: z.string().min(1),
      kernelParameters: z.array(z.string()).optional(),
    })
    .optional(),
  /** Lines of shell that are run in the machine, as root, before the program. */
  before: z.string().min(1).optional(),
  share: z.array(z.string().min(1)).optional(),
  nodePath: z.string().min(1).optional(),
  bootTimeoutMs: z.int().positive().optional(),
  lifetimeMs: z.int().positive().optional(),
  /** Where to write, at the end, what the guest's kernel says of its mounts and its swap. */
  recordFile: z.string().min(1).optional(),
});

export interface LaunchDescription {
  readonly options: MachineOptions;
  readonly recordFile: string | null;
  readonly before: string | null;
}

/**
 * Reads the description of a machine for the launcher.
 *
 * @throws when the file cannot be read or does not describe a machine.
 */
export function readLaunchFile(path: string): LaunchDescription {
  const { recordFile, before, ...options } = launchFile.parse(
    JSON.parse(readFileSync(path, 'utf8')),
  );
  return { options, recordFile: recordFile ?? null, before: before ?? null };
}
