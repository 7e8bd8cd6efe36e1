/** What the desktop keeps outside of home folders. */
import { entryOf, offered, offeredAndChosen } from '../define.ts';
import type { KnowledgeEntry } from '../entry.ts';

export const desktopEntries: readonly KnowledgeEntry[] = [
  // /etc/cups is a link to this directory.
  entryOf('desktop', {
    id: 'printers',
    path: '/var/lib/cups',
    worth: 'precious',
    method: 'bind',
    units: ['cups.service', 'cups.socket'],
    offer: offeredAndChosen,
  }),
  entryOf('desktop', {
    id: 'account-pictures',
    path: '/var/lib/AccountsService',
    worth: 'useful',
    method: 'bind',
    mode: '0775',
    units: ['accounts-daemon.service'],
    offer: { ...offeredAndChosen, when: 'plasma' },
  }),
  entryOf('desktop', {
    id: 'login-screen',
    path: '/var/lib/sddm',
    worth: 'useful',
    method: 'bind',
    owner: 'sddm',
    ownerGroup: 'sddm',
    mode: '0700',
    units: ['display-manager.service'],
    onlyAtBoot: true,
    offer: { ...offeredAndChosen, when: 'plasma' },
  }),
  entryOf('desktop', {
    id: 'plasma-login-screen',
    path: '/var/lib/plasmalogin',
    worth: 'useful',
    method: 'bind',
    owner: 'plasmalogin',
    ownerGroup: 'plasmalogin',
    mode: '0700',
    units: ['plasmalogin.service'],
    onlyAtBoot: true,
  }),
  entryOf('desktop', {
    id: 'flatpak',
    path: '/var/lib/flatpak',
    worth: 'precious',
    method: 'bind',
    units: ['flatpak-system-helper.service'],
    offer: offered,
  }),
];
