import { problemError } from '../errors/make-problem.ts';
import { z } from '../zod.ts';
import { cleanText } from './clean-text.ts';

/**
 * Columns to ask `lsblk` for. All of them exist from util-linux 2.37 on; PARTN and DISK-SEQ, which
 * would be of use, came later (2.39), and an unknown column makes lsblk fail, so those two are read
 * from sysfs.
 */
export const lsblkColumns = 'KNAME,PATH,TYPE,HOTPLUG,MODEL,VENDOR,SERIAL,WWN,TRAN';

/** Longest answer that is taken, in characters. */
const maximumLength = 8 * 1024 * 1024;

const cell = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value == null ? null : cleanText(String(value))));

/** Old releases write booleans as "0" and "1". */
const flag = cell.transform((value) => value === '1' || value === 'true');

const lsblkSchema = z.object({
  blockdevices: z
    .array(
      z.object({
        kname: z.string().min(1).max(128),
        path: z.string().max(256).nullish(),
        type: cell,
        hotplug: flag,
        model: cell,
        vendor: cell,
        serial: cell,
        wwn: cell,
        tran: cell,
      }),
    )
    .max(8192),
});

export interface LsblkDevice {
  readonly type: string | null;
  readonly path: string | null;
  readonly isHotplug: boolean;
  readonly model: string | null;
  readonly vendor: string | null;
  readonly serial: string | null;
  readonly wwn: string | null;
  readonly transport: string | null;
}

function parsedJson(text: string): unknown {
  try {
    return text.length > maximumLength ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Devices by kernel name. Fields that are not known are ignored, texts are cleaned.
 *
 * @throws ProblemError `tool-output-unexpected`
 */
export function parseLsblk(text: string): ReadonlyMap<string, LsblkDevice> {
  const result = lsblkSchema.safeParse(parsedJson(text));
  if (!result.success) throw problemError('tool-output-unexpected', { values: { tool: 'lsblk' } });
  return new Map(
    result.data.blockdevices.map(({ kname, path, hotplug, tran, ...rest }) => [
      kname,
      { ...rest, path: path ?? null, isHotplug: hotplug, transport: tran },
    ]),
  );
}
