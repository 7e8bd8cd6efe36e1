/** The systems on a disk and their names, for the page: without a validator. */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { Disk, Segment } from './disk.ts';
import type { ExistingSystem, FoundSystem } from './existing-system.ts';

/** The label that this program gives to its containers, unless one chose another. */
const ownLabel = 'tidemark';

const recoveryName = /recovery|winre/i;

/** What the type alone says; null where one has to look inside. */
export function systemOfSegment({ type, label, name }: Segment): ExistingSystem | null {
  if (type === 'crypto_LUKS') return { kind: label === ownLabel ? 'own-container' : 'sealed' };
  if (type === 'BitLocker') return { kind: 'bitlocker' };
  if (type === 'apfs') return { kind: 'macos' };
  const isRecovery = type === 'ntfs' && recoveryName.test(`${name ?? ''} ${label ?? ''}`);
  return isRecovery ? { kind: 'windows-recovery' } : null;
}

/** File systems that are looked into: those whose drivers can be held off writing. */
const visitedTypes = ['ext2', 'ext3', 'ext4', 'xfs', 'btrfs', 'vfat', 'ntfs', 'hfsplus'];

/** Whether there may be more to say than the type does. */
export function isWorthLooking(segment: Segment): boolean {
  return (
    segment.node !== null &&
    systemOfSegment(segment) === null &&
    visitedTypes.includes(segment.type ?? '')
  );
}

/** The system on a segment: what was found inside, or what its type says. */
export function systemOf(
  segment: Segment,
  found: readonly FoundSystem[] | null,
): ExistingSystem | null {
  const inside = found?.find(({ node }) => node === segment.node);
  return inside?.system ?? systemOfSegment(segment);
}

/** All systems of a disk, in the order of their partitions. */
export function systemsOf(
  { segments }: Pick<Disk, 'segments'>,
  found: readonly FoundSystem[] | null,
): readonly ExistingSystem[] {
  return segments.map((segment) => systemOf(segment, found)).filter((system) => system !== null);
}

/** What people call it. */
export function systemName(system: ExistingSystem): Message {
  if (system.kind === 'linux') return message('existing.linux', { name: system.name });
  const values = system.kind === 'boot' ? { names: system.starts.join(', ') } : {};
  return message(`existing.${system.kind}`, values);
}

/** Whether it holds something that can be neither seen nor told from here. */
export function isSealed({ kind }: ExistingSystem): boolean {
  return kind === 'sealed' || kind === 'bitlocker' || kind === 'own-container';
}
