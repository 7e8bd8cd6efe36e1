/**
 * What a NixOS root has whatever is installed: made by the initrd, the activation, systemd and its
 * tmpfiles rules at each boot, and the folders of the layout. Unlike `core/knowledge`, nobody would ever
 * be asked about these.
 */
import type { EntryKind } from './view.ts';
import type { ExplanationKind } from './explanation.ts';
import type { PathBytes } from './path-bytes.ts';

export interface SystemPlace {
  readonly path: PathBytes;
  readonly kind: Extract<ExplanationKind, 'nixos' | 'regenerated' | 'useful' | 'precious'>;
  /** Reason: `drift.reason.<case>`. */
  readonly because: string;
  /** What it must be; anything else at this path was made by somebody else. */
  readonly is: readonly EntryKind[];
  /** Whether everything below is explained by it too. */
  readonly coversBelow: boolean;
}

const folder: readonly EntryKind[] = ['directory', 'subvolume'];
const fileOrLink: readonly EntryKind[] = ['file', 'link'];

function exactly(
  because: string,
  is: readonly EntryKind[],
  paths: readonly string[],
): readonly SystemPlace[] {
  return paths.map((path) => ({ path, kind: 'nixos', because, is, coversBelow: false }));
}

/** Everything at a path and below it. */
function below(path: string, what: Pick<SystemPlace, 'kind' | 'because'>): SystemPlace {
  return { path, ...what, is: [...folder, ...fileOrLink], coversBelow: true };
}

/** Folders whose children are things of their own: each unknown child is a place for itself. */
export const containers: ReadonlySet<PathBytes> = new Set([
  '/',
  '/bin',
  '/etc',
  '/etc/ssh',
  '/home',
  '/lib',
  '/lib64',
  '/media',
  '/mnt',
  '/opt',
  '/srv',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/lib64',
  '/usr/local',
  '/usr/share',
  '/var',
  '/var/db',
  '/var/lib',
  '/var/lib/private',
  '/var/lib/systemd',
  '/var/opt',
  '/var/spool',
]);

/** Where the configuration mounts something; in the root itself an empty folder. */
const mountPoints = [
  '/boot',
  '/boot/efi',
  '/dev',
  '/efi',
  '/home',
  '/nix',
  '/persist',
  '/proc',
  '/run',
  '/swap',
  '/sys',
  '/sysroot',
  '/tmp',
  '/var/log',
  '/var/tmp',
];

/** Scripts of NixOS' activation, and the programs that keep the lists of users. */
const activationFiles = [
  '/etc/.clean',
  '/etc/.pwd.lock',
  '/etc/.updated',
  '/etc/NIXOS',
  '/etc/group',
  '/etc/group-',
  '/etc/gshadow',
  '/etc/gshadow-',
  '/etc/localtime',
  '/etc/mtab',
  '/etc/passwd',
  '/etc/passwd-',
  '/etc/printcap',
  '/etc/shadow',
  '/etc/shadow-',
  '/etc/static',
  '/etc/subgid',
  '/etc/subgid-',
  '/etc/subuid',
  '/etc/subuid-',
  '/etc/sudoers',
  '/bin/sh',
  '/lib/ld-linux.so.2',
  '/lib64/ld-linux-x86-64.so.2',
  '/usr/bin/env',
];

const systemdFiles = [
  '/var/.updated',
  '/var/lib/dbus/machine-id',
  '/var/lock',
  '/var/mail',
  '/var/run',
];

/** Made by tmpfiles rules and programs at their start, even where those rules cannot be read. */
const emptyFolders = [
  '/etc/NetworkManager',
  '/etc/lvm',
  '/etc/nixos',
  '/etc/ssl',
  '/lost+found',
  '/root',
  '/sbin',
  '/var/cache',
  '/var/db/sudo',
  '/var/empty',
  '/var/lib/dbus',
  '/var/local',
];

export const systemPlaces: readonly SystemPlace[] = [
  ...exactly('layout', folder, [...containers, ...emptyFolders]),
  ...exactly('mount-point', folder, mountPoints),
  ...exactly('activation', fileOrLink, activationFiles),
  ...exactly('systemd', fileOrLink, systemdFiles),
  // Where logs have no file system of their own, they are lost with the root.
  below('/var/log', { kind: 'useful', because: 'logs' }),
  // systemd-creds(1): whatever was encrypted for this machine alone cannot be read without it.
  below('/var/lib/systemd/credential.secret', { kind: 'precious', because: 'credential-key' }),
  below('/etc/resolv.conf.bak', { kind: 'regenerated', because: 'name-servers' }),
  below('/etc/ssh/ssh_host_ed25519_key.pub', { kind: 'regenerated', because: 'public-key' }),
  below('/etc/ssh/ssh_host_rsa_key.pub', { kind: 'regenerated', because: 'public-key' }),
];
