/**
 * What lies on what: from a mount or a mapping down through loop devices and the file systems their
 * files are on, device-mapper, RAID and partitions, to whole disks.
 */
import { mountsHolding, overlayFolders } from './parse-mount-info.ts';
import type { Mount } from './parse-mount-info.ts';
import type { Survey } from './survey.ts';

/** The device of a path such as /dev/sda1 or /dev/mapper/enc, by its kernel name, or null. */
export function deviceOfPath(path: string, survey: Survey): string | null {
  const resolved = survey.readings.nodes[path];
  if (resolved !== undefined) return resolved;
  const mapping = /^\/dev\/mapper\/(.+)$/.exec(path)?.[1];
  for (const { name, mapping: own } of survey.devices.values()) {
    if (mapping === undefined ? path === `/dev/${name}` : own?.name === mapping) return name;
  }
  return null;
}

function devicesOfPool(pool: string, survey: Survey): readonly string[] {
  return [...survey.contents]
    .filter(([, { type, label }]) => type === 'zfs_member' && label === pool)
    .map(([name]) => name);
}

/** Devices that a mount names by itself: none for an overlay, a network or a memory file system. */
function directDevices(mount: Mount, survey: Survey): readonly string[] {
  if (mount.type === 'zfs') return devicesOfPool(mount.source.split('/')[0] ?? '', survey);
  const byNumber = survey.byNumber.get(mount.number);
  // bcachefs joins the members' paths with colons.
  const paths = mount.type === 'bcachefs' ? mount.source.split(':') : [mount.source];
  const named = [
    ...(byNumber === undefined ? [] : [byNumber]),
    ...paths.map((path) => deviceOfPath(path, survey)).filter((name) => name !== null),
  ];
  const volumes = survey.readings.btrfsVolumes.filter(({ devices }) =>
    devices.some((name) => named.includes(name)),
  );
  return [...named, ...volumes.flatMap(({ devices }) => devices)];
}

class Descent {
  readonly reached = new Set<string>();
  readonly #mounts = new Set<Mount>();
  readonly #survey: Survey;

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  device(name: string): void {
    if (this.reached.has(name)) return;
    this.reached.add(name);
    const facts = this.#survey.devices.get(name);
    if (facts === undefined) return;
    if (facts.partition !== null) this.device(facts.partition.disk);
    for (const slave of facts.slaves) this.device(slave);
    if (facts.backingFile !== null) this.file(facts.backingFile.replace(/ \(deleted\)$/, ''));
  }

  file(path: string): void {
    for (const mount of mountsHolding(path, this.#survey.mounts)) this.mount(mount);
  }

  mount(mount: Mount): void {
    if (this.#mounts.has(mount)) return;
    this.#mounts.add(mount);
    for (const name of directDevices(mount, this.#survey)) this.device(name);
    if (mount.type === 'overlay') {
      for (const folder of overlayFolders(mount.options)) this.file(folder);
    }
  }
}

/** Kernel names of everything that a mount lies on, down to whole disks. */
export function belowMount(mount: Mount, survey: Survey): ReadonlySet<string> {
  const descent = new Descent(survey);
  descent.mount(mount);
  return descent.reached;
}

/** Kernel names of everything that a file lies on. */
export function belowFile(path: string, survey: Survey): ReadonlySet<string> {
  const descent = new Descent(survey);
  descent.file(path);
  return descent.reached;
}

/** A device and everything that it lies on. */
export function belowDevice(name: string, survey: Survey): ReadonlySet<string> {
  const descent = new Descent(survey);
  descent.device(name);
  return descent.reached;
}
