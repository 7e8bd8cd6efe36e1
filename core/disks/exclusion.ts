/** Why a disk cannot be chosen. The questions are asked in order, most serious first. */
import { minimumDiskBytes } from '../layout/minimums.ts';
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { Ambiguity } from './ambiguous.ts';
import { deviceOfPath } from './block-graph.ts';
import { cleanText } from './clean-text.ts';
import { noContent } from './content.ts';
import type { DiskIdentity, Exclusion, ExclusionKind } from './disk.ts';
import { isLiveMount, isMediumMount } from './live-mounts.ts';
import { memberSort } from './members.ts';
import type { MemberSort } from './members.ts';
import { isAtOrBelow } from './parse-mount-info.ts';
import type { DeviceFacts, OwnRemains } from './readings.ts';
import { isSupportedSector } from './sectors.ts';
import type { Survey } from './survey.ts';
import type { HolderSort, Use } from './uses.ts';

export interface ExclusionQuestion {
  readonly device: DeviceFacts;
  readonly identity: DiskIdentity;
  readonly survey: Survey;
  /** Uses that lie on this disk. */
  readonly uses: readonly Use[];
  readonly own: OwnRemains;
  readonly ambiguity: Ambiguity | null;
}

type Rule = (question: ExclusionQuestion) => Exclusion | null;

/** Each reason has a text and a remedy of its own; what is before the dot is the kind. */
export type ExclusionReason =
  | Exclude<ExclusionKind, 'held' | 'multi-device'>
  | 'live-system.medium'
  | `held.${HolderSort | 'zfs' | 'claimed'}`
  | `multi-device.${MemberSort}`
  | 'ambiguous.unidentified';

/** Ids of the messages that the catalogues must have. */
export type ExclusionMessageId = `exclusion.${ExclusionReason}${'' | '.remedy'}`;

function excluded(reason: ExclusionReason, values: Message['values'] = {}): Exclusion {
  const id: ExclusionMessageId = `exclusion.${reason}`;
  const remedyId: ExclusionMessageId = `exclusion.${reason}.remedy`;
  const [kind] = reason.split('.') as [ExclusionKind];
  return { kind, reason: message(id, values), remedy: message(remedyId, values) };
}

function shown(text: string): string {
  return cleanText(text, 256) ?? '';
}

function liveSystem({ uses }: ExclusionQuestion): Exclusion | null {
  const mounts = uses.filter((use) => use.kind === 'mount' && isLiveMount(use.path));
  if (mounts.length === 0) return null;
  const isMedium = mounts.some((use) => use.kind === 'mount' && isMediumMount(use.path));
  return excluded(isMedium ? 'live-system.medium' : 'live-system');
}

function isOwn(use: Use, { own, survey }: ExclusionQuestion): boolean {
  const { mappings, targets, swaps } = own;
  if (use.kind === 'holder') return mappings.includes(use.name);
  if (targets.some((target) => isAtOrBelow(use.path, target))) return true;
  if (use.kind === 'mount') return false;
  if (use.mapping !== null) return mappings.includes(use.mapping);
  const device = deviceOfPath(use.path, survey);
  return swaps.some(
    (swap) => swap === use.path || (device !== null && deviceOfPath(swap, survey) === device),
  );
}

/** The first use of a kind that is not our own. */
function foreignUse<K extends Use['kind']>(
  question: ExclusionQuestion,
  kind: K,
): Extract<Use, { kind: K }> | undefined {
  return question.uses.find(
    (use): use is Extract<Use, { kind: K }> => use.kind === kind && !isOwn(use, question),
  );
}

/** Only when nothing else uses the disk: what the program made, it can give back; no more. */
function ownEarlierRun(question: ExclusionQuestion): Exclusion | null {
  const { uses } = question;
  const isOnlyOwn = uses.length > 0 && uses.every((use) => isOwn(use, question));
  return isOnlyOwn ? excluded('own-earlier-run') : null;
}

function mounted(question: ExclusionQuestion): Exclusion | null {
  const use = foreignUse(question, 'mount');
  return use === undefined ? null : excluded('mounted', { path: shown(use.path) });
}

function usedAsSwap(question: ExclusionQuestion): Exclusion | null {
  const use = foreignUse(question, 'swap');
  return use === undefined ? null : excluded('swap', { path: shown(use.path) });
}

/** The disk and its partitions by kernel name, the disk last. */
function parts({ device, survey }: ExclusionQuestion): readonly string[] {
  return [...(survey.partitions.get(device.name) ?? []).map(({ name }) => name), device.name];
}

function held(question: ExclusionQuestion): Exclusion | null {
  const { device, survey, uses } = question;
  const use = foreignUse(question, 'holder');
  if (use !== undefined) return excluded(`held.${use.sort}`, { name: shown(use.name) });
  // Holders that sysfs names but does not describe.
  const known = parts(question).flatMap((name) => survey.devices.get(name)?.holders ?? []);
  const [holder] = known.filter((name) => !survey.devices.has(name));
  if (holder !== undefined) return excluded('held.mapping', { name: shown(holder) });
  const surface = survey.readings.surfaces[device.name];
  if (uses.length > 0 || surface?.kind !== 'read' || !surface.isClaimed) return null;
  const isPool = parts(question).some((name) => survey.contents.get(name)?.type === 'zfs_member');
  return excluded(isPool ? 'held.zfs' : 'held.claimed');
}

function multiDevice(question: ExclusionQuestion): Exclusion | null {
  const { survey } = question;
  for (const name of parts(question)) {
    const content = survey.contents.get(name) ?? noContent;
    const sort = memberSort(content, survey.readings.btrfsDeviceCounts[name]);
    if (sort !== null) {
      return excluded(`multi-device.${sort}`, { node: `/dev/${name}`, label: content.label ?? '' });
    }
  }
  return null;
}

function readOnly({ device }: ExclusionQuestion): Exclusion | null {
  return device.isReadOnly ? excluded('read-only') : null;
}

function tooSmall({ device }: ExclusionQuestion): Exclusion | null {
  if (device.sizeBytes >= minimumDiskBytes) return null;
  return excluded('too-small', {
    sizeDiskBytes: device.sizeBytes,
    minimumBytes: minimumDiskBytes,
  });
}

function unsupportedSectors({ device }: ExclusionQuestion): Exclusion | null {
  if (isSupportedSector(device.logicalSectorBytes)) return null;
  return excluded('unsupported-sectors', { sectorBytes: device.logicalSectorBytes });
}

function ambiguous({ ambiguity, identity }: ExclusionQuestion): Exclusion | null {
  if (ambiguity === null) return null;
  if (ambiguity.kind === 'unidentified') return excluded('ambiguous.unidentified');
  return excluded('ambiguous', { node: identity.node, other: ambiguity.node });
}

function unreadable({ device, survey }: ExclusionQuestion): Exclusion | null {
  const surface = survey.readings.surfaces[device.name];
  if (surface?.kind === 'read') return null;
  return excluded('unreadable', { error: shown(surface?.error ?? '') });
}

const rules: readonly Rule[] = [
  liveSystem,
  ownEarlierRun,
  mounted,
  usedAsSwap,
  held,
  multiDevice,
  readOnly,
  tooSmall,
  unsupportedSectors,
  ambiguous,
  unreadable,
];

/** The most serious reason against a disk, or null when it may be chosen. */
export function exclusionOf(question: ExclusionQuestion): Exclusion | null {
  for (const rule of rules) {
    const found = rule(question);
    if (found !== null) return found;
  }
  return null;
}
