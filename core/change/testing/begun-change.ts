import { message } from '../../messages/render.ts';
import type { ChangeItem } from '../change.ts';
import type { ChangeBegin } from '../journal.ts';

/** A service's folder that is kept by a bind mount. */
export const notesItem: ChangeItem = {
  item: { path: '/var/lib/notes', method: 'bind', units: ['notes.service'] },
  kind: 'directory',
  alternatives: [],
  why: message('proposal.why.bind'),
  warnings: [],
  bytes: 1000,
  entries: 3,
  stops: ['notes.service', 'notes.socket'],
  onlyAtBoot: null,
  subvolume: null,
};

/** The first line of a journal. */
export function begunChange(change: Partial<ChangeBegin> = {}): ChangeBegin {
  return {
    kind: 'begin',
    atMs: 1,
    version: '0',
    id: '20260102T030405Z-0a1b2c3d',
    change: 'keep',
    items: [notesItem],
    activation: 'now',
    system: {
      device: '/dev/mapper/enc',
      uuid: 'u',
      root: 'root',
      blank: 'root-blank',
      candidates: [],
      persist: '/persist',
      persistFile: '/persist/etc/nixos/persist.nix',
      oldRoots: 'old_roots',
      setUpBy: 'module',
    },
    persist: '/persist',
    bootId: 'boot-1',
    rootUuid: 'root-1',
    file: {
      path: '/persist/etc/nixos/persist.nix',
      before: '{ }',
      after: '{ directories = [ ]; }',
    },
    configuration: { kind: 'channel', folder: '/persist/etc/nixos' },
    previousSystem: '/nix/store/old',
    ...change,
  };
}
