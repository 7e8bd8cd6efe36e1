import type { ExclusionMessageId } from '../../disks/exclusion.ts';

/** Why a disk cannot be chosen, and what helps. */
export const disksEnglish = {
  'exclusion.live-system': 'The running system is on this disk.',
  'exclusion.live-system.remedy':
    'To erase it, start the computer from a live image on another medium.',
  'exclusion.live-system.medium': 'The live session was started from this disk.',
  'exclusion.live-system.medium.remedy':
    'It is needed until the installation has ended. Choose another disk.',
  'exclusion.own-earlier-run': 'An earlier installation run still has this disk open.',
  'exclusion.own-earlier-run.remedy':
    'Clean up the earlier run: that unmounts and closes exactly what it opened.',
  'exclusion.mounted': 'Something on it is mounted at {{path}}.',
  'exclusion.mounted.remedy': 'Eject it in the file manager, or unmount {{path}}, and look again.',
  'exclusion.swap': 'It is in use as swap: {{path}}.',
  'exclusion.swap.remedy': 'Turn that swap off with `swapoff {{path}}` and look again.',
  'exclusion.held.encrypted': 'An encrypted volume on it is open as {{name}}.',
  'exclusion.held.encrypted.remedy':
    'Lock it in the file manager, or with `cryptsetup close {{name}}`, and look again.',
  'exclusion.held.lvm': 'It is in use by the LVM volume {{name}}.',
  'exclusion.held.lvm.remedy':
    'Deactivate its volume group with `vgchange --activate n` and look again.',
  'exclusion.held.raid': 'It belongs to the running RAID array {{name}}.',
  'exclusion.held.raid.remedy':
    'Stop the array with `mdadm --stop /dev/{{name}}` if nothing needs it, and look again.',
  'exclusion.held.multipath': 'It is one path to the multipath disk {{name}}.',
  'exclusion.held.multipath.remedy': 'Installing on multipath disks is not supported.',
  'exclusion.held.bcache': 'It belongs to the running bcache device {{name}}.',
  'exclusion.held.bcache.remedy':
    'Stop it by writing 1 to /sys/block/{{name}}/bcache/stop if nothing needs it, and look again.',
  'exclusion.held.mapping': 'The device {{name}} is built on it.',
  'exclusion.held.mapping.remedy': 'Remove {{name}} if nothing needs it, and look again.',
  'exclusion.held.zfs': 'It belongs to an imported ZFS pool.',
  'exclusion.held.zfs.remedy': 'Export the pool with `zpool export` and look again.',
  'exclusion.held.claimed': 'Another program, or the kernel, has it in exclusive use.',
  'exclusion.held.claimed.remedy':
    'End what uses it: a disk tool, a virtual machine, a container. Then look again.',
  'exclusion.multi-device.btrfs': 'It holds a part of a btrfs that spans several disks.',
  'exclusion.multi-device.btrfs.remedy':
    'Remove it from that file system first; or, if all of it may go, run `wipefs --all {{node}}`.',
  'exclusion.multi-device.raid': 'It is a member of a RAID array.',
  'exclusion.multi-device.raid.remedy':
    'If the array may go, run `wipefs --all {{node}}`; the other members lose this copy.',
  'exclusion.multi-device.lvm': 'It belongs to an LVM volume group, which may span other disks.',
  'exclusion.multi-device.lvm.remedy':
    'If the volume group may go, remove it with `vgremove`, then run `wipefs --all {{node}}`.',
  'exclusion.multi-device.zfs': 'It belongs to the ZFS pool {{label}}, which may span other disks.',
  'exclusion.multi-device.zfs.remedy':
    'If the pool may go, run `wipefs --all {{node}}`; the other members lose this part.',
  'exclusion.multi-device.bcache': 'It belongs to a bcache, together with another device.',
  'exclusion.multi-device.bcache.remedy':
    'Detach the cache first; or, if its contents may go, run `wipefs --all {{node}}`.',
  'exclusion.multi-device.bcachefs': 'It holds a bcachefs, which may span other disks.',
  'exclusion.multi-device.bcachefs.remedy':
    'If that file system may go, run `wipefs --all {{node}}`.',
  'exclusion.read-only': 'It is read-only.',
  'exclusion.read-only.remedy': 'Look for a write-protection switch, or choose another disk.',
  'exclusion.too-small': 'It is too small: {{sizeDiskBytes}}, and {{minimumBytes}} are needed.',
  'exclusion.too-small.remedy': 'Choose a larger disk.',
  'exclusion.unsupported-sectors': 'Its sectors have {{sectorBytes}}; 512 and 4096 bytes work.',
  'exclusion.unsupported-sectors.remedy': 'Choose another disk.',
  'exclusion.ambiguous': 'It cannot be told from {{other}}: both say the same about themselves.',
  'exclusion.ambiguous.remedy': 'Unplug the one that shall stay as it is, and look again.',
  'exclusion.ambiguous.unidentified': 'It reports nothing by which it could be recognised.',
  'exclusion.ambiguous.unidentified.remedy':
    'A newer kernel, or another port or adapter, may help. Else choose another disk.',
  'exclusion.unreadable': 'It cannot be read: {{error}}',
  'exclusion.unreadable.remedy':
    'Check its cable or its slot and look again. A disk that cannot be read may be failing.',
} as const satisfies Readonly<Record<ExclusionMessageId, string>>;
