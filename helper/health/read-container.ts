import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { HealthReadings } from '../../core/health/readings.ts';
import { namesIn, readText } from '../probe/read-sysfs.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { outputOf, tried } from './tried.ts';

/** The node of the device on which a LUKS mapping lies, by what the kernel knows; null if it is none. */
async function deviceUnder(mapping: string): Promise<string | null> {
  const name = await tried(async () => basename(await realpath(mapping)));
  if (name === null) return null;
  const folder = `/sys/class/block/${name}`;
  const uuid = (await readText(`${folder}/dm/uuid`)) ?? '';
  const [slave, ...others] = await namesIn(`${folder}/slaves`);
  if (!uuid.startsWith('CRYPT-LUKS') || slave === undefined || others.length > 0) return null;
  return `/dev/${slave}`;
}

/** The encrypted device under the file system, with its header; null without one. */
export async function readContainer(
  mapping: string,
  context: VerbContext,
): Promise<HealthReadings['container']> {
  const device = await deviceUnder(mapping);
  if (device === null) return null;
  const dump = await outputOf(context, 'cryptsetup', ['luksDump', device]);
  return dump === null ? null : { device, dump };
}
