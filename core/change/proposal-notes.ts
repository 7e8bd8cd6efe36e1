/** Texts that belong to a proposal but to no step: what to say elsewhere, and what goes. */
import { message } from '../messages/render.ts';
import type { ChangeItem, Proposal } from './change.ts';

type Note = Proposal['notes'][number];

/** Longest text of a note. */
const longest = 16_384;

interface Pool {
  readonly title: string;
  readonly folder: string;
  readonly bridge: string;
}

const pools: Readonly<Record<string, Pool>> = {
  '/var/lib/incus': {
    title: 'proposal.note.incus',
    folder: '/var/lib/incus',
    bridge: 'incusbr0',
  },
  '/var/lib/lxd': { title: 'proposal.note.lxd', folder: '/var/lib/lxd', bridge: 'lxdbr0' },
};

/**
 * The answers to `incus admin init` or `lxd init`: no cluster, one pool on the kept subvolume, one
 * bridge, not reachable over the network (no `core.https_address`). Below their own folder both accept
 * a pool only where they mount it themselves.
 */
function preseed({ folder, bridge }: Pool): string {
  return `config: {}
cluster: null
networks:
- name: ${bridge}
  type: bridge
  config:
    ipv4.address: auto
    ipv6.address: auto
storage_pools:
- name: default
  driver: btrfs
  config:
    source: ${folder}/storage-pools/default
profiles:
- name: default
  devices:
    eth0:
      name: eth0
      network: ${bridge}
      type: nic
    root:
      path: /
      pool: default
      type: disk
`;
}

function poolNotes(items: readonly ChangeItem[]): Note[] {
  return items.flatMap(({ item }) => {
    const pool = pools[item.path];
    if (pool === undefined || item.method !== 'subvolume') return [];
    return [{ title: message(pool.title), text: preseed(pool) }];
  });
}

export interface FileNews {
  readonly isPrintedAnew: boolean;
  readonly lostComments: readonly string[];
}

function fileNotes({ isPrintedAnew, lostComments }: FileNews, path: string): Note[] {
  if (lostComments.length > 0) {
    const text = lostComments.join('\n').slice(0, longest);
    return [{ title: message('proposal.note.comments'), text }];
  }
  return isPrintedAnew ? [{ title: message('proposal.note.printed-anew'), text: path }] : [];
}

/** In the configuration, for what an option of NixOS keeps. */
function nativeNotes(items: readonly ChangeItem[], persist: string): Note[] {
  const lines = items.flatMap(({ item, why }) => {
    const option = why.values['option'];
    if (item.method !== 'native' || typeof option !== 'string') return [];
    return [`${option}: ${item.source ?? persist + item.path}`];
  });
  return lines.length === 0
    ? []
    : [{ title: message('proposal.note.native'), text: lines.join('\n').slice(0, longest) }];
}

export function keepNotes(items: readonly ChangeItem[], persist: string): Note[] {
  return [...poolNotes(items), ...nativeNotes(items, persist)].slice(0, 7);
}

export function notesAboutFile(news: FileNews, path: string): Note[] {
  return fileNotes(news, path);
}
