/** What a command needs the system for. */
export type PackageGroup = 'rehearsal' | 'window' | 'elevation' | 'desktop';

/** How one sees that a package's content is there, whoever installed it. */
export type Presence =
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'library'; readonly name: string }
  | { readonly kind: 'file'; readonly paths: readonly string[] };

export interface SystemPackage {
  /** Debian names; the first that the machine's release offers is taken. */
  readonly debian: readonly [string, ...string[]];
  readonly group: PackageGroup;
  /** All of these must be there. */
  readonly provides: readonly Presence[];
  readonly why: string;
}

function commands(...names: readonly string[]): readonly Presence[] {
  return names.map((name) => ({ kind: 'command', name }));
}

function libraries(...names: readonly string[]): readonly Presence[] {
  return names.map((name) => ({ kind: 'library', name }));
}

function anyFile(...paths: readonly string[]): readonly Presence[] {
  return [{ kind: 'file', paths }];
}

const rehearsal = 'rehearsal';
const window = 'window';
const elevation = 'elevation';
const desktop = 'desktop';

/** The system packages that the project uses, by Debian's names. */
export const systemPackages: readonly SystemPackage[] = [
  {
    debian: ['user-mode-linux'],
    group: rehearsal,
    provides: [...commands('linux.uml'), ...anyFile('/usr/lib/uml/modules')],
    why: 'the kernel of the rehearsal machine',
  },
  {
    debian: ['cryptsetup-bin'],
    group: rehearsal,
    provides: commands('cryptsetup'),
    why: 'LUKS',
  },
  {
    debian: ['btrfs-progs'],
    group: rehearsal,
    provides: commands('btrfs', 'mkfs.btrfs'),
    why: 'btrfs',
  },
  {
    debian: ['acl'],
    group: rehearsal,
    provides: commands('getfacl', 'setfacl'),
    why: 'access lists of what is copied',
  },
  {
    debian: ['attr'],
    group: rehearsal,
    provides: commands('getfattr', 'setfattr'),
    why: 'extended attributes of what is copied',
  },
  { debian: ['gdisk'], group: rehearsal, provides: commands('sgdisk'), why: 'partitions' },
  { debian: ['fdisk'], group: rehearsal, provides: commands('sfdisk'), why: 'partitions' },
  {
    debian: ['dosfstools'],
    group: rehearsal,
    provides: commands('mkfs.vfat', 'fsck.vfat'),
    why: 'the EFI partition',
  },
  {
    debian: ['kmod'],
    group: rehearsal,
    provides: commands('modprobe', 'depmod'),
    why: 'kernel modules of the rehearsal machine',
  },
  { debian: ['udev'], group: rehearsal, provides: commands('udevadm'), why: 'disk identity' },
  { debian: ['dmsetup'], group: rehearsal, provides: commands('dmsetup'), why: 'device mapper' },
  { debian: ['procps'], group: rehearsal, provides: commands('ps'), why: 'process lists' },
  {
    debian: ['util-linux'],
    group: rehearsal,
    provides: commands('lsblk', 'blkid', 'wipefs', 'setpriv', 'findmnt'),
    why: 'disk lists',
  },
  { debian: ['mount'], group: rehearsal, provides: commands('mount', 'swapon'), why: 'mounts' },
  {
    debian: ['nix-bin'],
    group: rehearsal,
    provides: commands('nix-build', 'nix-instantiate', 'nix-env'),
    why: 'Nix',
  },
  {
    debian: ['busybox-static', 'busybox'],
    group: rehearsal,
    provides: commands('busybox'),
    why: 'the shell of builders, and stage 2 in boot tests',
  },
  { debian: ['whois'], group: rehearsal, provides: commands('mkpasswd'), why: 'password hashes' },
  {
    debian: ['openssh-client'],
    group: rehearsal,
    provides: commands('ssh-keygen'),
    why: 'host keys',
  },
  { debian: ['git'], group: rehearsal, provides: commands('git'), why: 'the first commit' },
  {
    debian: ['e2fsprogs'],
    group: rehearsal,
    provides: commands('filefrag', 'mke2fs', 'chattr'),
    why: 'the proof of compression',
  },
  {
    debian: ['kbd'],
    group: rehearsal,
    provides: commands('loadkeys'),
    why: 'what a console key map can type',
  },
  {
    debian: ['console-data'],
    group: rehearsal,
    provides: anyFile('/usr/share/keymaps/i386'),
    why: 'console key maps',
  },
  {
    debian: ['xkb-data'],
    group: rehearsal,
    provides: anyFile('/usr/share/X11/xkb/rules/base.lst'),
    why: 'keyboard layouts',
  },
  {
    debian: ['tzdata'],
    group: rehearsal,
    provides: anyFile('/usr/share/zoneinfo/tzdata.zi', '/usr/share/zoneinfo/zone1970.tab'),
    why: 'time zones',
  },
  {
    debian: ['locales'],
    group: rehearsal,
    provides: anyFile('/usr/share/i18n/SUPPORTED'),
    why: 'locales',
  },
  {
    debian: ['systemd'],
    group: rehearsal,
    provides: commands('systemd-machine-id-setup', 'systemd-inhibit'),
    why: 'machine ids',
  },
  {
    // A package of its own since Debian 13.
    debian: ['systemd-cryptsetup', 'systemd'],
    group: rehearsal,
    provides: anyFile('/usr/lib/systemd/systemd-cryptsetup', '/lib/systemd/systemd-cryptsetup'),
    why: 'stage 1 in boot tests',
  },
  { debian: ['xvfb'], group: window, provides: commands('Xvfb'), why: 'a display for tests' },
  {
    debian: ['libgtk-3-0', 'libgtk-3-0t64'],
    group: window,
    provides: libraries('libgtk-3.so.0'),
    why: 'Electron',
  },
  {
    debian: ['libnss3'],
    group: window,
    provides: libraries('libnss3.so', 'libnspr4.so'),
    why: 'Electron',
  },
  {
    debian: ['libasound2', 'libasound2t64'],
    group: window,
    provides: libraries('libasound.so.2'),
    why: 'Electron',
  },
  { debian: ['libgbm1'], group: window, provides: libraries('libgbm.so.1'), why: 'Electron' },
  { debian: ['libxss1'], group: window, provides: libraries('libXss.so.1'), why: 'Electron' },
  {
    debian: ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
    group: window,
    provides: libraries('libatk-bridge-2.0.so.0'),
    why: 'Electron',
  },
  {
    debian: ['fonts-noto-core'],
    group: window,
    provides: anyFile(
      '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
      '/usr/share/fonts/noto/NotoSans-Regular.ttf',
      '/run/current-system/sw/share/X11/fonts/NotoSans-Regular.ttf',
    ),
    why: 'the font of the pictures',
  },
  {
    debian: ['fonts-hack'],
    group: window,
    provides: anyFile(
      '/usr/share/fonts/truetype/hack/Hack-Regular.ttf',
      '/usr/share/fonts/TTF/Hack-Regular.ttf',
      '/run/current-system/sw/share/X11/fonts/Hack-Regular.ttf',
    ),
    why: 'the font of commands in the pictures',
  },
  {
    debian: ['dbus'],
    group: elevation,
    provides: commands('dbus-daemon', 'dbus-send'),
    why: 'the bus that polkit needs',
  },
  {
    debian: ['polkitd', 'policykit-1'],
    group: elevation,
    provides: commands('pkcheck'),
    why: 'authorisation',
  },
  {
    debian: ['pkexec', 'policykit-1'],
    group: elevation,
    provides: commands('pkexec'),
    why: 'elevation',
  },
  { debian: ['sudo'], group: elevation, provides: commands('sudo'), why: 'elevation' },
  {
    debian: ['desktop-file-utils'],
    group: desktop,
    provides: commands('desktop-file-validate'),
    why: 'the check of menu entries',
  },
  {
    debian: ['appstream'],
    group: desktop,
    provides: commands('appstreamcli'),
    why: 'the check of what software centres show',
  },
  {
    debian: ['libxml2-utils'],
    group: desktop,
    provides: commands('xmllint'),
    why: 'the check of polkit’s action',
  },
  {
    debian: ['shared-mime-info'],
    group: desktop,
    provides: commands('update-mime-database'),
    why: 'the check of the type of install specs',
  },
  {
    debian: ['groff-base'],
    group: desktop,
    provides: commands('groff'),
    why: 'the check of the helper’s manual',
  },
];
