/** What systemd and NixOS themselves remember, and what they make anew. */
import { entryOf, offered, offeredAndChosen, regenerated } from '../define.ts';
import type { KnowledgeEntry } from '../entry.ts';

const state: readonly KnowledgeEntry[] = [
  entryOf('system', {
    id: 'timers',
    path: '/var/lib/systemd/timers',
    worth: 'useful',
    method: 'bind',
    offer: offeredAndChosen,
  }),
  entryOf('system', {
    id: 'clock',
    path: '/var/lib/systemd/timesync',
    worth: 'useful',
    method: 'bind',
    owner: 'systemd-timesync',
    ownerGroup: 'systemd-timesync',
    units: ['systemd-timesyncd.service'],
    offer: offeredAndChosen,
  }),
  // hwclock writes it in place when the machine goes down.
  entryOf('system', {
    id: 'clock-drift',
    path: '/etc/adjtime',
    kind: 'file',
    worth: 'useful',
    method: 'etc-link',
    mode: '0644',
    units: ['save-hwclock.service'],
    offer: offeredAndChosen,
  }),
  entryOf('system', {
    id: 'crash-dumps',
    path: '/var/lib/systemd/coredump',
    worth: 'useful',
    method: 'bind',
    units: ['systemd-coredump.socket'],
    offer: offered,
  }),
  entryOf('system', {
    id: 'linger',
    path: '/var/lib/systemd/linger',
    worth: 'useful',
    method: 'bind',
    units: ['systemd-logind.service'],
    onlyAtBoot: true,
  }),
  // Read before tmpfiles rules run in the booted system, so the link is made in the initrd.
  entryOf('system', {
    id: 'random-seed',
    path: '/var/lib/systemd/random-seed',
    kind: 'file',
    worth: 'useful',
    method: 'tmpfiles-link',
    mode: '0600',
    inInitrd: true,
    onlyAtBoot: true,
    units: ['systemd-random-seed.service'],
  }),
  // systemd refuses it with any other mode. Which services have data in it is for the machine to say.
  entryOf('system', {
    id: 'private-state',
    path: '/var/lib/private',
    worth: 'precious',
    method: 'bind',
    mode: '0700',
    onlyAtBoot: true,
    offer: offered,
  }),
  entryOf('system', {
    id: 'cron',
    path: '/var/cron',
    worth: 'precious',
    method: 'bind',
    mode: '0710',
    units: ['cron.service'],
  }),
  // Replaced by renaming at each run; the option moves it with `--state`.
  entryOf('system', {
    id: 'log-rotation',
    path: '/var/lib/logrotate.status',
    kind: 'file',
    worth: 'useful',
    method: 'native',
    mode: '0640',
    units: ['logrotate.service', 'logrotate.timer'],
    nixOption: 'services.logrotate.extraArgs',
  }),
];

export const systemEntries: readonly KnowledgeEntry[] = [
  ...state,
  entryOf('system', {
    ...regenerated('sudo-lecture', '/var/db/sudo/lectured'),
    nixOption: 'security.sudo.extraConfig',
  }),
  entryOf('system', {
    ...regenerated('time-zone', '/etc/localtime', 'file'),
    nixOption: 'time.timeZone',
  }),
  entryOf('system', {
    ...regenerated('user-list', '/etc/passwd', 'file'),
    nixOption: 'users.users',
  }),
  entryOf('system', {
    ...regenerated('group-list', '/etc/group', 'file'),
    nixOption: 'users.groups',
  }),
  entryOf('system', {
    ...regenerated('password-list', '/etc/shadow', 'file'),
    nixOption: 'users.users.<name>.hashedPasswordFile',
  }),
  entryOf('system', regenerated('subordinate-users', '/etc/subuid', 'file')),
  entryOf('system', regenerated('subordinate-groups', '/etc/subgid', 'file')),
  entryOf('system', regenerated('account-lock', '/etc/.pwd.lock', 'file')),
  entryOf('system', regenerated('generated-settings', '/etc/static')),
  entryOf('system', regenerated('settings-list', '/etc/.clean', 'file')),
  entryOf('system', regenerated('nixos-mark', '/etc/NIXOS', 'file')),
  entryOf('system', regenerated('update-mark-etc', '/etc/.updated', 'file')),
  entryOf('system', regenerated('update-mark-var', '/var/.updated', 'file')),
  entryOf('system', regenerated('shell-link', '/bin')),
  entryOf('system', regenerated('env-link', '/usr')),
  entryOf('system', regenerated('root-channels', '/root/.nix-channels', 'file')),
];
