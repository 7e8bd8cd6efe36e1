/** Connections and the identities that networks know this machine by. */
import { entryOf, offered, offeredAndChosen, regenerated } from '../define.ts';
import type { KnowledgeEntry } from '../entry.ts';

export const networkEntries: readonly KnowledgeEntry[] = [
  // NetworkManager ignores profiles that others can read.
  entryOf('network', {
    id: 'network-connections',
    path: '/etc/NetworkManager/system-connections',
    worth: 'precious',
    method: 'etc-link',
    mode: '0700',
    units: ['NetworkManager.service'],
    offer: { ...offeredAndChosen, requiredWith: 'connections' },
  }),
  // The directory, not its files: secret_key, seen-bssids and timestamps are replaced by renaming.
  entryOf('network', {
    id: 'network-state',
    path: '/var/lib/NetworkManager',
    worth: 'useful',
    method: 'bind',
    units: ['NetworkManager.service'],
    offer: offeredAndChosen,
  }),
  entryOf('network', {
    id: 'iwd',
    path: '/var/lib/iwd',
    worth: 'precious',
    method: 'bind',
    mode: '0700',
    units: ['iwd.service'],
  }),
  // Replaced by renaming on every change, so that neither a link nor a mount of the file would last.
  entryOf('network', {
    id: 'wpa-supplicant',
    path: '/etc/wpa_supplicant/imperative.conf',
    kind: 'file',
    worth: 'precious',
    method: 'native',
    owner: 'wpa_supplicant',
    ownerGroup: 'wpa_supplicant',
    mode: '0664',
    units: ['wpa_supplicant.service'],
    nixOption: 'networking.wireless.networks',
  }),
  entryOf('network', {
    id: 'tailscale',
    path: '/var/lib/tailscale',
    worth: 'precious',
    method: 'bind',
    mode: '0700',
    units: ['tailscaled.service'],
    offer: offered,
  }),
  entryOf('network', {
    id: 'zerotier',
    path: '/var/lib/zerotier-one',
    worth: 'precious',
    method: 'bind',
    mode: '0700',
    units: ['zerotierone.service'],
  }),
  entryOf('network', {
    id: 'mullvad',
    path: '/etc/mullvad-vpn',
    worth: 'precious',
    method: 'bind',
    units: ['mullvad-daemon.service'],
  }),
  entryOf('network', {
    id: 'tor',
    path: '/var/lib/tor',
    worth: 'precious',
    method: 'bind',
    owner: 'tor',
    ownerGroup: 'tor',
    mode: '0700',
    units: ['tor.service'],
  }),
  entryOf('network', {
    id: 'networkd',
    path: '/var/lib/systemd/network',
    worth: 'useful',
    method: 'bind',
    owner: 'systemd-network',
    ownerGroup: 'systemd-network',
    units: ['systemd-networkd.service', 'systemd-networkd.socket'],
    onlyAtBoot: true,
  }),
  entryOf('network', {
    id: 'nfs',
    path: '/var/lib/nfs',
    worth: 'useful',
    method: 'bind',
    units: ['nfs-server.service', 'rpc-statd.service'],
  }),
  entryOf('network', regenerated('dhcpcd-leases', '/var/lib/dhcpcd')),
  entryOf('network', regenerated('name-servers', '/etc/resolv.conf', 'file')),
];
