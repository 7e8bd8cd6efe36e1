import { ambiguityOf } from './ambiguous.ts';
import type { Disk } from './disk.ts';
import { exclusionOf } from './exclusion.ts';
import { identityOf } from './identity-of.ts';
import { isListed } from './listed.ts';
import { noRemains } from './readings.ts';
import type { OwnRemains, Readings } from './readings.ts';
import { isBlank, segmentsOf, tableOf } from './segments.ts';
import { surveyOf } from './survey.ts';
import { findUses } from './uses.ts';

export interface AssembleOptions {
  /** What an earlier run left open, from its journal. */
  readonly own?: OwnRemains;
  /** List loop devices over files as disks, for rehearsals. */
  readonly allowLoop?: boolean;
}

/**
 * All disks of a machine, those that cannot be chosen included, in the natural order of their names.
 *
 * @throws ProblemError `tool-output-unexpected`
 */
export function assembleDisks(readings: Readings, options: AssembleOptions = {}): Disk[] {
  const survey = surveyOf(readings);
  const allUses = findUses(survey);
  const listed = [...survey.devices.values()]
    .filter((device) => isListed(device, options.allowLoop ?? false))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .map((device) => ({ device, identity: identityOf(device, survey) }));
  const present = listed.map(({ identity }) => identity);
  return listed.map(({ device, identity }) => {
    const uses = allUses.filter(({ below }) => below.has(device.name));
    const reported = survey.lsblk.get(device.name);
    return {
      identity,
      vendor: reported?.vendor ?? null,
      isRemovable: device.isRemovable || (reported?.isHotplug ?? false),
      isRotational: device.isRotational,
      table: tableOf(device, survey),
      segments: segmentsOf(device, { survey, uses }).slice(0, 512),
      isEmpty: isBlank(device, survey),
      exclusion: exclusionOf({
        device,
        identity,
        survey,
        uses,
        own: options.own ?? noRemains,
        ambiguity: ambiguityOf(identity, present),
      }),
    };
  });
}
