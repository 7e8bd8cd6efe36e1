import { describe, expect, it } from 'vitest';
import { knowledgeEntries } from './entries.ts';
import {
  defaultKeep,
  isRequiredEntry,
  keptEntries,
  offeredEntries,
  unknownKeepIds,
} from './select.ts';
import type { KeepChoices } from './select.ts';

const laptop: KeepChoices = { desktop: 'plasma', secureShell: false, bringConnections: true };
const server: KeepChoices = { desktop: 'none', secureShell: true, bringConnections: false };

function ids(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map((entry) => entry.id);
}

describe('offeredEntries', () => {
  it('follows the choices', () => {
    expect(ids(offeredEntries(laptop))).toContain('account-pictures');
    expect(ids(offeredEntries(laptop))).not.toContain('ssh-host-key-ed25519');
    expect(ids(offeredEntries(server))).toContain('ssh-host-key-ed25519');
    expect(ids(offeredEntries(server))).not.toContain('account-pictures');
  });

  it('offers only what can be kept and whose owner exists after the install', () => {
    const owners = new Set(['root', 'systemd-timesync', 'sddm']);
    for (const choices of [laptop, server]) {
      const offered = offeredEntries(choices);
      expect(ids(offered.filter((entry) => entry.method === null))).toEqual([]);
      expect(ids(offered.filter((entry) => !owners.has(entry.owner)))).toEqual([]);
    }
    const ownedByLoginScreen = offeredEntries(server).filter((entry) => entry.owner === 'sddm');
    expect(ids(ownedByLoginScreen)).toEqual([]);
  });

  it('lists groups one after the other', () => {
    const groups = knowledgeEntries.map((entry) => entry.group);
    const changes = groups.filter((group, index) => group !== groups[index - 1]);
    expect(changes.length).toBe(new Set(groups).size);
  });
});

describe('defaultKeep', () => {
  it('holds what a laptop with Plasma should not lose', () => {
    expect(defaultKeep(laptop)).toEqual([
      'nixos-configuration',
      'machine-id',
      'nixos-users',
      'network-connections',
      'network-state',
      'bluetooth',
      'fingerprints',
      'radio-switches',
      'brightness',
      'battery-history',
      'power-profile',
      'firmware-updates',
      'thunderbolt',
      'printers',
      'account-pictures',
      'login-screen',
      'timers',
      'clock',
      'clock-drift',
    ]);
  });

  it('always holds what is required', () => {
    for (const choices of [laptop, server]) {
      const required = offeredEntries(choices).filter((e) => isRequiredEntry(e, choices));
      const chosen = defaultKeep(choices);
      expect(ids(required).filter((id) => !chosen.includes(id))).toEqual([]);
    }
    expect(ids(knowledgeEntries.filter((e) => e.offer.isRequired && !e.offer.isDefault))).toEqual(
      [],
    );
  });
});

describe('keptEntries', () => {
  it('keeps what is required even when nothing is chosen', () => {
    expect(ids(keptEntries({ ...laptop, keep: [] }))).toEqual([
      'nixos-configuration',
      'machine-id',
      'nixos-users',
      'network-connections',
    ]);
    expect(ids(keptEntries({ ...server, keep: [] }))).toEqual([
      'nixos-configuration',
      'machine-id',
      'nixos-users',
      'ssh-host-key-ed25519',
      'ssh-host-key-rsa',
    ]);
  });

  it('does not depend on the order of the choices, nor on repetition', () => {
    const keep = ['timers', 'bluetooth', 'docker'];
    const kept = keptEntries({ ...laptop, keep });
    expect(keptEntries({ ...laptop, keep: [...keep, ...keep].reverse() })).toEqual(kept);
    expect(ids(kept).slice(-3)).toEqual(['bluetooth', 'timers', 'docker']);
  });

  it('takes entries that the page does not offer, but not those of another choice', () => {
    const kept = ids(keptEntries({ ...server, keep: ['postgresql', 'login-screen'] }));
    expect(kept).toContain('postgresql');
    expect(kept).not.toContain('login-screen');
  });

  it('drops what comes along with a kept directory, but not a subvolume in it', () => {
    const keep = ['private-state', 'ollama', 'libvirt', 'libvirt-images', 'root-home', 'root-ssh'];
    const kept = ids(keptEntries({ ...server, keep }));
    expect(kept).toEqual(
      expect.arrayContaining(['private-state', 'libvirt', 'libvirt-images', 'root-home']),
    );
    expect(kept).not.toContain('ollama');
    expect(kept).not.toContain('root-ssh');
    expect(ids(keptEntries({ ...server, keep: ['ollama'] }))).toContain('ollama');
  });

  it('never keeps what is regenerated', () => {
    expect(ids(keptEntries({ ...server, keep: ['program-caches'] }))).not.toContain(
      'program-caches',
    );
  });
});

describe('unknownKeepIds', () => {
  it('reports ids that do not exist and those that must not be kept', () => {
    expect(unknownKeepIds({ keep: ['bluetooth', 'blutooth', 'user-list', 'postgresql'] })).toEqual([
      'blutooth',
      'user-list',
    ]);
  });

  it('knows every id that is chosen at first', () => {
    expect(unknownKeepIds({ keep: [...defaultKeep(laptop), ...defaultKeep(server)] })).toEqual([]);
  });
});
