import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import { keepMethodSchema, systemSchema } from '../spec/system.ts';
import { hostKeys } from '../system/places.ts';
import { knowledgeEntries } from './entries.ts';
import type { KnowledgeEntry } from './entry.ts';

const kept = knowledgeEntries.filter((entry) => entry.method !== null);

/** Kept entries that lie in another one, each with the reason. */
const reasonsToNest: Readonly<Record<string, string>> = {
  'root-ssh': 'keys are precious where the rest of the folder is not',
  ollama: 'its directory can be kept without those of all isolated services',
  'adguard-home': 'its directory can be kept without those of all isolated services',
  'libvirt-images': 'images need copy-on-write off, descriptions do not',
};

function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function idsWhere(
  entries: readonly KnowledgeEntry[],
  isWrong: (entry: KnowledgeEntry) => boolean,
): readonly string[] {
  return entries.filter(isWrong).map((entry) => entry.id);
}

describe('knowledge entries', () => {
  it('are many, and each path and id is there once', () => {
    expect(knowledgeEntries.length).toBeGreaterThanOrEqual(65);
    expect(twice(knowledgeEntries.map((entry) => entry.id))).toEqual([]);
    expect(twice(knowledgeEntries.map((entry) => entry.path))).toEqual([]);
  });

  it('have ids that a spec may name', () => {
    const { keep } = systemSchema.shape;
    expect(keep.safeParse(knowledgeEntries.map((entry) => entry.id)).success).toBe(true);
  });

  it('have absolute, normal paths on the root subvolume', () => {
    const isWrong = (path: string): boolean =>
      !/^(\/[A-Za-z0-9._-]+)+$/.test(path) ||
      /\/\.\.?(\/|$)/.test(path) ||
      /^\/(nix|home|boot|persist|swap|var\/log)(\/|$)/.test(path);
    expect(idsWhere(knowledgeEntries, (entry) => isWrong(entry.path))).toEqual([]);
  });

  it('have modes of four octal digits, and owners by name', () => {
    expect(idsWhere(knowledgeEntries, (entry) => !/^[0-7]{4}$/.test(entry.mode))).toEqual([]);
    const isName = (name: string): boolean => /^[a-z][a-z0-9_-]*$/.test(name);
    expect(
      idsWhere(knowledgeEntries, (entry) => !isName(entry.owner) || !isName(entry.ownerGroup)),
    ).toEqual([]);
  });

  it('name units in full, each once, and no templates', () => {
    const isUnit = (name: string): boolean =>
      /^[A-Za-z0-9_-]+\.(service|socket|timer|target|mount|path)$/.test(name);
    expect(knowledgeEntries.flatMap((e) => e.units.filter((unit) => !isUnit(unit)))).toEqual([]);
    expect(idsWhere(knowledgeEntries, (entry) => twice(entry.units).length > 0)).toEqual([]);
  });

  it('lie in another kept entry only for a reason', () => {
    const nested = kept.filter((inner) =>
      kept.some((outer) => inner.path.startsWith(`${outer.path}/`)),
    );
    expect(nested.map((entry) => entry.id).sort()).toEqual(Object.keys(reasonsToNest).sort());
  });
});

describe('methods', () => {
  it('are null exactly for what is regenerated', () => {
    expect(
      idsWhere(knowledgeEntries, (e) => (e.worth === 'regenerated') !== (e.method === null)),
    ).toEqual([]);
    const methods = new Set<string>(keepMethodSchema.options);
    expect(idsWhere(kept, (entry) => !methods.has(String(entry.method)))).toEqual([]);
  });

  it('never link a directory outside of /etc: services refuse a state directory that is a link', () => {
    const linked = kept.filter((entry) => String(entry.method).endsWith('-link'));
    expect(linked.length).toBeGreaterThan(0);
    expect(
      idsWhere(linked, (entry) => entry.kind === 'directory' && !entry.path.startsWith('/etc/')),
    ).toEqual([]);
    expect(idsWhere(linked, (e) => e.method === 'etc-link' && !e.path.startsWith('/etc/'))).toEqual(
      [],
    );
  });

  it('say which option, where an option does it', () => {
    expect(idsWhere(kept, (e) => (e.method === 'native') !== (e.nixOption !== undefined))).toEqual(
      [],
    );
  });

  it('name the host keys that the configuration gives to sshd', () => {
    const native = kept.filter((entry) => entry.nixOption === 'services.openssh.hostKeys');
    expect(native.map((entry) => `/persist${entry.path}`)).toEqual(hostKeys.map((key) => key.path));
  });

  it('wait for a boot where the session or the start of the system hangs on it', () => {
    const isEarly = (entry: KnowledgeEntry): boolean =>
      entry.inInitrd ||
      entry.units.some((unit) => /^(display-manager|plasmalogin|systemd-logind)\./.test(unit));
    expect(idsWhere(kept, (entry) => isEarly(entry) && entry.onlyAtBoot !== true)).toEqual([]);
  });

  it('switch copy-on-write off in subvolumes only, and make subvolumes of directories', () => {
    expect(idsWhere(kept, (e) => e.noCopyOnWrite && e.method !== 'subvolume')).toEqual([]);
    expect(idsWhere(kept, (e) => e.method === 'subvolume' && e.kind === 'file')).toEqual([]);
  });

  it('keep the directories of isolated services in a closed folder', () => {
    const folder = knowledgeEntries.find((entry) => entry.path === '/var/lib/private');
    expect([folder?.mode, folder?.owner]).toEqual(['0700', 'root']);
  });

  it('mount in the initrd what the activation needs', () => {
    const early = knowledgeEntries.filter((entry) => entry.inInitrd && entry.method === 'bind');
    expect(early.map((entry) => entry.path)).toEqual(['/var/lib/nixos']);
  });
});

describe('texts of entries', () => {
  const texts = Object.entries(english).filter(([id]) => id.startsWith('knowledge.'));

  it('are there for every entry and group, and for nothing else', () => {
    const wanted = knowledgeEntries.flatMap((entry) => [
      `knowledge.${entry.id}.name`,
      `knowledge.${entry.id}.lost`,
      `knowledge.group.${entry.group}`,
    ]);
    expect(texts.map(([id]) => id).sort()).toEqual([...new Set(wanted)].sort());
  });

  it('are short names and single short sentences', () => {
    const names = texts.filter(([id]) => !id.endsWith('.lost'));
    const sentences = texts.filter(([id]) => id.endsWith('.lost'));
    expect(names.filter(([, text]) => text.length > 44 || /[.!]$/.test(text))).toEqual([]);
    expect(
      sentences.filter(([, text]) => text.length > 110 || !/^[A-Zs][^.!?]*\.$/.test(text)),
    ).toEqual([]);
  });
});
