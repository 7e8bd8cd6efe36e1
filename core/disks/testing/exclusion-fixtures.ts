/** Support for the tests of exclusion: a machine in, for each disk the reason in words out. */
import { disksEnglish } from '../../messages/english/disks.ts';
import { renderMessage } from '../../messages/render.ts';
import { GIB, MIB } from '../../sizes/units.ts';
import { assembleDisks } from '../assemble.ts';
import type { AssembleOptions } from '../assemble.ts';
import { diskSchema } from '../disk.ts';
import { gptEntry, readingsOf, table } from './fixtures.ts';
import type { DeviceFixture, MachineFixture } from './fixtures.ts';

const linux = '0fc63daf-8483-4772-8e79-3d69d8477de4';

/** The reason for each disk that is listed, in words; null where it may be chosen. */
export function reasons(
  machine: MachineFixture,
  options: AssembleOptions = {},
): Record<string, string | null> {
  const disks = assembleDisks(readingsOf(machine), options).map((entry) => diskSchema.parse(entry));
  return Object.fromEntries(
    disks.map(({ identity, exclusion }) => {
      const name = identity.node.slice('/dev/'.length);
      if (exclusion === null) return [name, null];
      const texts = [exclusion.reason, exclusion.remedy].map((text) =>
        renderMessage(text, disksEnglish, 'en'),
      );
      const unfinished = texts.find((text) => /^exclusion\.|\{\{/.test(text));
      if (unfinished !== undefined) throw new Error(`no text, or a gap in it: ${unfinished}`);
      return [name, `${exclusion.kind}: ${texts[0]}`];
    }),
  );
}

/** A disk with a name and a serial number of its own. */
export function disk(name: string, more: Partial<DeviceFixture> = {}): DeviceFixture {
  return { name, lsblk: { model: `Model ${name}`, serial: `SER-${name}` }, ...more };
}

/** A GPT disk with one partition that blkid says this of. */
export function partitioned(
  name: string,
  blkid: readonly string[],
  more: Partial<DeviceFixture> = {},
): DeviceFixture {
  const partition = { number: 1, startBytes: MIB, sizeBytes: 8 * GIB };
  return disk(name, {
    blkid: table('gpt'),
    partitions: [{ ...partition, blkid: [...gptEntry(1, linux), ...blkid] }],
    ...more,
  });
}
