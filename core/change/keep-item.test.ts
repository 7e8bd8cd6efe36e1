import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import { knowledgeEntries } from '../knowledge/entries.ts';
import { persistItemSchema } from '../persist/persist-data.ts';
import type { KeepMethod } from '../spec/system.ts';
import type { ChangeItem } from './change.ts';
import { changeItemSchema } from './change.ts';
import { isPossible } from './is-possible.ts';
import { keepItem } from './keep-item.ts';
import type { KeepQuestion } from './keep-item.ts';
import { knownPath } from './known-path.ts';
import type { PathFacts } from './path-facts.ts';
import { keepNotes } from './proposal-notes.ts';
import { subvolumeNameFor } from './subvolume-name.ts';

function facts(path: string, particular: Partial<PathFacts> = {}): PathFacts {
  return {
    path,
    mode: '0755',
    owner: 'root',
    group: 'root',
    bytes: 10,
    entries: 2,
    units: [],
    stops: [],
    blocker: null,
    mountBelow: null,
    ...particular,
  };
}

function question(path: string, particular: Partial<KeepQuestion> = {}): KeepQuestion {
  return {
    facts: facts(path),
    kind: 'directory',
    known: knownPath(path, []),
    wanted: null,
    instead: null,
    persist: '/persist',
    takenNames: [],
    isDisabled: false,
    ...particular,
  };
}

function item(path: string, particular: Partial<KeepQuestion> = {}): ChangeItem {
  const answer = keepItem(question(path, particular));
  if (!isPossible(answer)) throw new Error(answer.code);
  return answer;
}

const ids = ({ why, warnings, onlyAtBoot }: ChangeItem): string[] =>
  [why, ...warnings, ...(onlyAtBoot === null ? [] : [onlyAtBoot])].map(({ id }) => id);

describe('keepItem', () => {
  it('mounts a folder with the owner and mode that it has', () => {
    const { item: element, alternatives } = item('/srv/data', {
      facts: facts('/srv/data', { mode: '2770', owner: 'alice', group: '1234' }),
    });
    expect(element).toEqual({
      path: '/srv/data',
      method: 'bind',
      mode: '2770',
      owner: 'alice',
      group: '1234',
    });
    expect(alternatives).toEqual(['subvolume', 'tmpfiles-link']);
  });

  it('never offers a link for what a service calls its state', () => {
    expect(item('/var/lib/x').alternatives).toEqual(['subvolume']);
    expect(keepItem(question('/var/lib/x', { wanted: 'tmpfiles-link' }))).toMatchObject({
      code: 'path-impossible',
    });
  });

  it('gives Docker, databases and images a subvolume of their own', () => {
    const docker = item('/var/lib/docker', { takenNames: ['root', 'keep-docker'] });
    expect(docker.item).toMatchObject({ method: 'subvolume', subvolume: 'keep-docker-2' });
    expect(docker.subvolume).toEqual({ name: 'keep-docker-2', noCopyOnWrite: false });
    const database = item('/var/lib/postgresql');
    expect(database.subvolume?.noCopyOnWrite).toBe(true);
    expect(ids(database)).toContain('proposal.warning.no-copy-on-write');
  });

  it('links what NixOS links in /etc, and a folder there only from the next boot on', () => {
    const machineId = item('/etc/some.conf', { kind: 'file', known: null });
    expect(machineId.item.method).toBe('etc-link');
    expect(machineId.onlyAtBoot).toBeNull();
    const connections = item('/etc/NetworkManager/system-connections');
    expect(connections.item.method).toBe('etc-link');
    expect(connections.onlyAtBoot?.id).toBe('proposal.at-boot.etc-folder');
    expect(item('/etc/other').item.method).toBe('bind');
  });

  it('says that an option of NixOS is the way where there is one', () => {
    const path = '/etc/ssh/ssh_host_ed25519_key';
    const key = item(path, { kind: 'file' });
    expect(key.item.method).toBe('native');
    expect(key.why.values['option']).toBe('services.openssh.hostKeys');
    expect(ids(key)).toContain('proposal.warning.native');
    expect(keepNotes([key], '/persist')[0]?.text).toContain(`/persist${path}`);
  });

  it('waits for the next boot where a running system cannot follow', () => {
    expect(item('/var/lib/nixos').item.inInitrd).toBe(true);
    for (const path of ['/var/lib/nixos', '/var/lib', '/root', '/var/lib/systemd/x']) {
      expect(item(path).onlyAtBoot?.id).toBe('proposal.at-boot.early');
    }
    const session = facts('/var/lib/x', { stops: ['a.service', 'display-manager.service'] });
    expect(item('/var/lib/x', { facts: session }).onlyAtBoot).toEqual({
      id: 'proposal.at-boot.session',
      values: { unit: 'display-manager.service' },
    });
    const blocked = facts('/var/lib/x', { blocker: 'graphical.target' });
    expect(item('/var/lib/x', { facts: blocked }).onlyAtBoot?.values['unit']).toBe(
      'graphical.target',
    );
  });

  it('names the units that write it, and only names that the module takes', () => {
    const unit = (name: string, because: 'state' | 'open-file') =>
      ({ name, description: '', state: 'active', because }) as const;
    const units = [
      unit('x.service', 'state'),
      unit('y.service', 'open-file'),
      unit('a b', 'state'),
    ];
    const { item: element } = item('/var/lib/x', { facts: facts('/var/lib/x', { units }) });
    expect(element.units).toEqual(['x.service']);
  });

  it('refuses an owner that the module does not take', () => {
    const strange = facts('/srv/x', { owner: 'a b' });
    expect(keepItem(question('/srv/x', { facts: strange }))).toMatchObject({
      code: 'path-impossible',
    });
  });

  it('says what it says in sentences that exist, and elements that the list takes', () => {
    const methods: (KeepMethod | null)[] = [null, 'bind', 'etc-link', 'subvolume', 'native'];
    for (const entry of knowledgeEntries) {
      for (const wanted of methods) {
        const answer = keepItem(question(entry.path, { kind: entry.kind, wanted }));
        if (!isPossible(answer)) continue;
        expect(changeItemSchema.parse(answer)).toEqual(answer);
        expect(persistItemSchema.parse(answer.item)).toEqual(answer.item);
        expect(ids(answer).filter((id) => english[id] === undefined)).toEqual([]);
        expect(answer.alternatives).not.toContain(answer.item.method);
      }
      const usual = keepItem(question(entry.path, { kind: entry.kind }));
      if (entry.method !== null) {
        expect(isPossible(usual) && usual.item.method).toBe(entry.method);
      }
    }
  });
});

it('gives the answers for a pool of Incus that is kept', () => {
  const [note] = keepNotes([item('/var/lib/incus')], '/persist');
  expect(note?.title.id).toBe('proposal.note.incus');
  for (const line of [
    'name: default',
    'driver: btrfs',
    'source: /var/lib/incus/storage-pools/default',
    'name: incusbr0',
    'cluster: null',
  ]) {
    expect(note?.text).toContain(line);
  }
  expect(note?.text).not.toContain('https_address');
  expect(keepNotes([item('/var/lib/incus', { wanted: 'bind' })], '/persist')).toEqual([]);
});

it('names subvolumes after what they hold', () => {
  expect(subvolumeNameFor('/var/lib/my app/x', null, [])).toBe('keep-my-app-x');
  expect(subvolumeNameFor('/srv/é', null, [])).toMatch(/^keep-[A-Za-z0-9@_.-]+$/);
  expect(subvolumeNameFor('/é', null, ['keep-folder'])).toBe('keep-folder-2');
});
