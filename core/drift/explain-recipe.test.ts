/** What the recipe found by hand, and what NixOS' services are known to write. */
import { describe, expect, it } from 'vitest';
import type { ExplainedEntry } from './explainer.ts';
import { explanationSchema } from './explanation.ts';
import {
  emptyFolder,
  explainPath,
  fullFolder,
  inputWith,
  linkTo,
  plainFile,
} from './testing/explain-path.ts';

const store = '/nix/store/abcdefghijklmnopqrstuvwxyz012345-x';

/** What a system with the recipe's services looks like: path, entry, kind, and what is known of it. */
const recipe: readonly [string, ExplainedEntry, string, string | null][] = [
  // Links dropped by the recipe's script (R12).
  ['/etc/os-release', linkTo('/etc/static/os-release'), 'nixos', null],
  ['/bin/sh', linkTo(`${store}/bin/sh`), 'nixos', 'shell-link'],
  ['/usr/bin/env', linkTo(`${store}/bin/env`), 'nixos', 'env-link'],
  // Wi-Fi (R13).
  [
    '/etc/NetworkManager/system-connections/home.nmconnection',
    plainFile,
    'precious',
    'network-connections',
  ],
  ['/var/lib/NetworkManager/secret_key', plainFile, 'useful', 'network-state'],
  ['/var/lib/NetworkManager/seen-bssids', plainFile, 'useful', 'network-state'],
  ['/var/lib/NetworkManager/timestamps', plainFile, 'useful', 'network-state'],
  [
    '/var/lib/NetworkManager/seen-bssids',
    linkTo('/persist/var/lib/NetworkManager/seen-bssids'),
    'kept',
    'network-state',
  ],
  // Configuration and identity (R14).
  ['/etc/nixos/configuration.nix', plainFile, 'precious', 'nixos-configuration'],
  ['/etc/nixos', linkTo('/persist/etc/nixos/'), 'kept', 'nixos-configuration'],
  ['/etc/adjtime', plainFile, 'useful', 'clock-drift'],
  ['/etc/NIXOS', plainFile, 'nixos', 'nixos-mark'],
  ['/etc/machine-id', plainFile, 'precious', 'machine-id'],
  // The lecture (R15), and subvolumes nested in the root (R16).
  ['/var/db/sudo/lectured/1000', plainFile, 'regenerated', 'sudo-lecture'],
  ['/var/lib/portables', { ...emptyFolder, kind: 'subvolume' }, 'regenerated', 'portables'],
  ['/var/lib/machines', { ...emptyFolder, kind: 'subvolume' }, 'regenerated', 'machines'],
  ['/var/lib/machines/work/etc/passwd', plainFile, 'precious', 'machines'],
  // Docker and LXD (R20 to R22).
  ['/var/lib/docker/overlay2/x/diff/etc/passwd', plainFile, 'precious', 'docker'],
  ['/var/lib/lxd/database/global/db.bin', plainFile, 'precious', 'lxd'],
  ['/var/lib/incus/database/local.db', plainFile, 'precious', 'incus'],
  ['/var/lib/lxcfs/cgroup', plainFile, 'regenerated', 'lxcfs'],
  // Made anew at each boot.
  ['/etc/passwd', plainFile, 'nixos', 'user-list'],
  ['/etc/shadow', plainFile, 'nixos', 'password-list'],
  ['/etc/subuid', plainFile, 'nixos', 'subordinate-users'],
  ['/etc/.clean', plainFile, 'nixos', 'settings-list'],
  ['/etc/resolv.conf', plainFile, 'regenerated', 'name-servers'],
  ['/var/cache/man/index.db', plainFile, 'regenerated', 'program-caches'],
  ['/var/tmp/x/y', plainFile, 'regenerated', 'temporary-files-var'],
  ['/var/lib', fullFolder, 'nixos', null],
  ['/boot', emptyFolder, 'nixos', null],
  ['/home', emptyFolder, 'nixos', null],
  ['/persist', emptyFolder, 'nixos', null],
  // What a folder of the layout must be; a file in its place was made by somebody.
  ['/opt', plainFile, 'unexplained', null],
  ['/etc/NIXOS', fullFolder, 'regenerated', 'nixos-mark'],
  ['/var/lib/systemd/credential.secret', plainFile, 'precious', null],
  ['/var/lib/incus-lxcfs/x', plainFile, 'regenerated', 'incus-lxcfs'],
  ['/var/lib/dhcpcd/eth0.lease', plainFile, 'regenerated', 'dhcpcd-leases'],
  ['/var/lib/dbus/machine-id', linkTo('/etc/machine-id'), 'nixos', 'bus-id'],
  ['/var/log/journal/x/system.journal', plainFile, 'useful', null],
  ['/etc/.pwd.lock', plainFile, 'nixos', 'account-lock'],
  ['/var/.updated', plainFile, 'nixos', 'update-mark-var'],
  ['/etc/mtab', linkTo('/proc/mounts'), 'nixos', null],
  ['/lib64/ld-linux-x86-64.so.2', linkTo(`${store}/ld.so`), 'nixos', null],
  [
    '/root/.nix-defexpr/channels',
    linkTo('/nix/var/nix/profiles/per-user/root/channels'),
    'nixos',
    'root-channel-links',
  ],
  ['/root/.cache/x', plainFile, 'regenerated', 'root-cache'],
  ['/root/notes', plainFile, 'useful', 'root-home'],
  // Nobody knows.
  ['/srv/site/index.html', plainFile, 'unexplained', null],
  ['/srv/site', emptyFolder, 'regenerated', null],
  ['/usr/local/bin/tool', plainFile, 'unexplained', null],
  ['/var/lib/nobody-knows/x', plainFile, 'unexplained', null],
  ['/var/lib/nobody-knows/x', linkTo(`${store}/x`), 'nixos', null],
  ['/var/lib/nobody-knows/socket', { ...plainFile, kind: 'socket' }, 'regenerated', null],
];

describe('what the recipe found by hand', () => {
  it.each(recipe)('%s (%j): %s, %s', (...row) => {
    const [path, entry, kind, entryId] = row;
    const found = explainPath(inputWith(), path, entry);
    expect([found.kind, found.entryId]).toEqual([kind, entryId]);
    expect(explanationSchema.parse(found)).toEqual(found);
  });

  it('names the unit that writes it, the live one where there are several', () => {
    expect(explainPath(inputWith(), '/var/lib/docker/x').unit).toBe('docker.service');
    const live = inputWith({ units: new Set(['paperless-scheduler.service']) });
    expect(explainPath(live, '/var/lib/paperless/db').unit).toBe('paperless-scheduler.service');
  });
});

/** What services are known to write on NixOS: nothing of it may go unrecognised. */
describe('what is worth keeping on NixOS', () => {
  it.each([
    '/etc/machine-id',
    '/etc/nixos/configuration.nix',
    '/var/lib/nixos/uid-map',
    '/etc/ssh/ssh_host_ed25519_key',
    '/etc/ssh/ssh_host_rsa_key',
    '/etc/NetworkManager/system-connections/x.nmconnection',
    '/var/lib/bluetooth/AA:BB/info',
    '/var/lib/fprint/x',
    '/var/lib/boltd/x',
    '/var/lib/cups/printers.conf',
    '/var/lib/flatpak/x',
    '/var/lib/docker/x',
    '/var/lib/containers/x',
    '/var/lib/libvirt/x',
    '/var/lib/incus/x',
    '/var/lib/lxd/x',
    '/var/lib/lxc/x',
    '/var/lib/waydroid/x',
    '/var/lib/tailscale/x',
    '/var/lib/postgresql/x',
    '/var/lib/sbctl/x',
    '/etc/secureboot/x',
    '/var/lib/acme/x',
    '/var/lib/samba/x',
    '/var/lib/private/x/y',
    '/var/lib/machines/x/y',
    '/root/.ssh/id_ed25519',
  ])('%s is precious', (path) => {
    expect(explainPath(inputWith(), path).kind).toBe('precious');
  });

  it.each([
    '/var/lib/NetworkManager/timestamps',
    '/var/lib/systemd/timers/x',
    '/var/lib/systemd/rfkill/x',
    '/var/lib/systemd/backlight/x',
    '/var/lib/systemd/coredump/x',
    '/var/lib/systemd/linger/x',
    '/var/lib/systemd/timesync/clock',
    '/var/lib/systemd/random-seed',
    '/etc/adjtime',
    '/var/lib/upower/x',
    '/var/lib/power-profiles-daemon/state.ini',
    '/var/lib/colord/x',
    '/var/lib/AccountsService/users/x',
    '/var/lib/sddm/state.conf',
    '/var/lib/fwupd/x',
    '/var/lib/portables/x',
    '/var/lib/logrotate.status',
    '/root/.config/x',
  ])('%s is useful', (path) => {
    expect(explainPath(inputWith(), path).kind).toBe('useful');
  });

  it.each([
    '/var/db/sudo/lectured/1000',
    '/var/cache/x',
    '/var/lib/udisks2/mounted-fs',
    '/var/lib/misc/x',
    '/var/lib/dhcpcd/x',
    '/tmp/x',
    '/var/tmp/x',
    '/run/x',
    '/etc/resolv.conf',
  ])('%s is made anew', (path) => {
    expect(explainPath(inputWith(), path).kind).toBe('regenerated');
  });
});
