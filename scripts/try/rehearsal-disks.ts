import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { DiskDescription } from '../../rehearsal/disk-description.ts';
import { ordinaryUser } from '../setup/ordinary-user.ts';
import { isRoot } from '../setup/privilege.ts';

const GIB = 1024 ** 3;

type KeptDisk = DiskDescription & { readonly image: string };

export interface RehearsalDisks {
  /** Describes the machine; for the program's option `--rehearsal=FILE`. */
  readonly file: string;
  /** The disk that the tour installs on. Its image can be looked at after the machine was switched off. */
  readonly first: KeptDisk;
  remove(): Promise<void>;
}

/** Describes a machine with two empty disks; their files take hardly any room until written to. */
export async function prepareRehearsalDisks(): Promise<RehearsalDisks> {
  const folder = await mkdtemp('/var/tmp/tidemark-try-');
  const file = join(folder, 'rehearsal.json');
  const maker = { vendor: 'Tidemark', sectorBytes: 512 } as const;
  const first: KeptDisk = {
    ...maker,
    sizeBytes: 64 * GIB,
    model: 'Rehearsal 64',
    serial: 'REHEARSAL-1',
    image: join(folder, 'first.img'),
  };
  const second: KeptDisk = {
    ...maker,
    sizeBytes: 32 * GIB,
    model: 'Rehearsal 32',
    serial: 'REHEARSAL-2',
    image: join(folder, 'second.img'),
  };
  const description = { directory: folder, disks: [first, second] };
  await writeFile(file, `${JSON.stringify(description, null, 2)}\n`);
  await chmod(folder, 0o755);
  if (isRoot()) {
    const { uid, gid } = await ordinaryUser();
    await Promise.all([folder, file].map(async (path) => chown(path, uid, gid)));
  }
  return { file, first, remove: async () => rm(folder, { recursive: true, force: true }) };
}
