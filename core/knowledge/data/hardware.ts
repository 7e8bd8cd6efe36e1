/** What is known of the devices of this machine. */
import { entryOf, notOffered, offeredAndChosen } from '../define.ts';
import type { KnowledgeEntry } from '../entry.ts';

export const hardwareEntries: readonly KnowledgeEntry[] = [
  // bluetoothd refuses to start when its state directory is a link.
  entryOf('hardware', {
    id: 'bluetooth',
    path: '/var/lib/bluetooth',
    worth: 'precious',
    method: 'bind',
    mode: '0700',
    units: ['bluetooth.service'],
    offer: offeredAndChosen,
  }),
  entryOf('hardware', {
    id: 'fingerprints',
    path: '/var/lib/fprint',
    worth: 'precious',
    method: 'bind',
    mode: '0700',
    units: ['fprintd.service'],
    offer: offeredAndChosen,
  }),
  entryOf('hardware', {
    id: 'radio-switches',
    path: '/var/lib/systemd/rfkill',
    worth: 'useful',
    method: 'bind',
    units: ['systemd-rfkill.service', 'systemd-rfkill.socket'],
    offer: offeredAndChosen,
  }),
  // Written by instances of a template, which wait for the mount by themselves.
  entryOf('hardware', {
    id: 'brightness',
    path: '/var/lib/systemd/backlight',
    worth: 'useful',
    method: 'bind',
    offer: offeredAndChosen,
  }),
  entryOf('hardware', {
    id: 'battery-history',
    path: '/var/lib/upower',
    worth: 'useful',
    method: 'bind',
    units: ['upower.service'],
    offer: offeredAndChosen,
  }),
  // state.ini is replaced by renaming.
  entryOf('hardware', {
    id: 'power-profile',
    path: '/var/lib/power-profiles-daemon',
    worth: 'useful',
    method: 'bind',
    units: ['power-profiles-daemon.service'],
    offer: { ...offeredAndChosen, when: 'plasma' },
  }),
  entryOf('hardware', {
    id: 'firmware-updates',
    path: '/var/lib/fwupd',
    worth: 'useful',
    method: 'bind',
    units: ['fwupd.service'],
    offer: offeredAndChosen,
  }),
  entryOf('hardware', {
    id: 'thunderbolt',
    path: '/var/lib/boltd',
    worth: 'precious',
    method: 'bind',
    units: ['bolt.service'],
    offer: offeredAndChosen,
  }),
  entryOf('hardware', {
    id: 'usbguard',
    path: '/var/lib/usbguard',
    worth: 'precious',
    method: 'bind',
    units: ['usbguard.service'],
  }),
  // The user colord exists only where the service is on.
  entryOf('hardware', {
    id: 'color-profiles',
    path: '/var/lib/colord',
    worth: 'useful',
    method: 'bind',
    owner: 'colord',
    ownerGroup: 'colord',
    units: ['colord.service'],
    offer: notOffered,
  }),
  entryOf('hardware', {
    id: 'sound-volume',
    path: '/var/lib/alsa',
    worth: 'useful',
    method: 'bind',
    units: ['alsa-store.service'],
  }),
];
