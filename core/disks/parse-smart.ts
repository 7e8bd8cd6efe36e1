import { z } from '../zod.ts';
import type { DiskHealth } from './health.ts';
import { unknownHealth } from './unknown-health.ts';

/**
 * What to ask smartctl(8) for: who the disk is, its own judgement, and its figures. None of these
 * starts a test or writes to the disk.
 */
export const smartctlArguments = ['--json=c', '--info', '--health', '--attributes'] as const;

/** Longest answer that is taken, in characters. */
const maximumLength = 1024 * 1024;

/** Attributes by their numbers: vendors name them differently, but agree on these (smartctl(8)). */
const attributeIds = { reallocated: 5, pending: 197 } as const;

const figure = z.number().nonnegative().catch(Number.NaN).optional();

const answerSchema = z.object({
  smart_status: z.object({ passed: z.boolean() }).optional().catch(undefined),
  temperature: z.object({ current: z.number() }).optional().catch(undefined),
  power_on_time: z.object({ hours: figure }).optional().catch(undefined),
  /** From smartmontools 7.5 on, for all kinds of disks. */
  endurance_used: z.object({ current_percent: figure }).optional().catch(undefined),
  scsi_grown_defect_list: figure,
  scsi_percentage_used_endurance_indicator: figure,
  nvme_smart_health_information_log: z
    .object({
      critical_warning: figure,
      percentage_used: figure,
      media_errors: figure,
      power_on_hours: figure,
      temperature: z.number().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  ata_smart_attributes: z
    .object({
      table: z
        .array(
          z.object({
            id: z.number(),
            when_failed: z.string().optional().catch(undefined),
            raw: z.object({ value: z.number() }),
          }),
        )
        .max(256),
    })
    .optional()
    .catch(undefined),
});
type Answer = z.infer<typeof answerSchema>;

function whole(value: number | undefined): number | null {
  const rounded = Math.round(value ?? Number.NaN);
  return Number.isSafeInteger(rounded) ? rounded : null;
}

function attribute({ ata_smart_attributes: attributes }: Answer, id: number): number | null {
  const raw = whole(attributes?.table.find((one) => one.id === id)?.raw.value);
  // Some vendors pack several counters into the 48 bits; the lowest 32 are the count.
  return raw === null || raw < 0 ? null : raw % 2 ** 32;
}

function figuresOf(answer: Answer): Omit<DiskHealth, 'state' | 'reason'> {
  const nvme = answer.nvme_smart_health_information_log;
  const temperature = whole(answer.temperature?.current ?? nvme?.temperature);
  return {
    percentageUsed: whole(
      nvme?.percentage_used ??
        answer.endurance_used?.current_percent ??
        answer.scsi_percentage_used_endurance_indicator,
    ),
    reallocatedSectors:
      attribute(answer, attributeIds.reallocated) ?? whole(answer.scsi_grown_defect_list),
    pendingSectors: attribute(answer, attributeIds.pending),
    mediaErrors: whole(nvme?.media_errors),
    // Disks without a sensor say 0 or nonsense.
    temperatureCelsius:
      temperature === null || temperature <= 0 || temperature > 150 ? null : temperature,
    powerOnHours: whole(answer.power_on_time?.hours ?? nvme?.power_on_hours),
  };
}

/** What the disk itself says; null when it says nothing. */
function passedOf(answer: Answer): boolean | null {
  const warning = answer.nvme_smart_health_information_log?.critical_warning;
  // Bits 0, 2, 3 and 4: spare used up, unreliable, read-only, no backup (NVM Express base
  // specification, SMART log). Bit 1 is heat, which passes.
  if (warning !== undefined && (warning & 0b11101) !== 0) return false;
  return answer.smart_status?.passed ?? (warning === undefined ? null : true);
}

function isWorn(figures: Omit<DiskHealth, 'state' | 'reason'>): boolean {
  const { percentageUsed, reallocatedSectors, pendingSectors, mediaErrors } = figures;
  const lost = (reallocatedSectors ?? 0) + (pendingSectors ?? 0) + (mediaErrors ?? 0);
  return lost > 0 || (percentageUsed ?? 0) >= 100;
}

function parsedJson(text: string): unknown {
  try {
    return text.length > maximumLength ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The health of a disk from the answer of `smartctl --json`. Its exit code says nothing that the answer
 * does not; whatever is not understood is unknown, and nothing is thrown.
 */
export function parseSmart(text: string): DiskHealth {
  const parsed = answerSchema.safeParse(parsedJson(text));
  if (!parsed.success) return unknownHealth('unreadable');
  const figures = figuresOf(parsed.data);
  // Virtual disks say that they are well and nothing else: that is no report.
  const isSilent = Object.values(figures).every((value) => value === null);
  const passed = passedOf(parsed.data);
  if (passed === null || (passed && isSilent))
    return { ...figures, state: 'unknown', reason: 'unsupported' };
  const state = !passed ? 'failing' : isWorn(figures) ? 'worn' : 'passed';
  return { ...figures, state, reason: null };
}
