import { words } from '../boot/words.ts';
import type { GuestDisk } from '../guest/frames.ts';
import {
  FIRST_NODE_FILE,
  HOST_FOLDER,
  KEY_FILE,
  NODE_LINK,
  UNIT_FOLDER,
} from './installed-guest.ts';
import { chooseSystem, mountSystem, openDisk, rollBack } from './stage-one-steps.ts';

/** A folder of the host for the system to see. */
export interface LateShare {
  readonly host: string;
  readonly at: string;
}

export interface StageOne {
  /** The machine's folder, by its path on the host. */
  readonly control: string;
  /** The same folder in the guest, once /run is a fresh one. */
  readonly guestControl: string;
  readonly disk: GuestDisk;
  readonly shares: readonly LateShare[];
  /** Where the guest sees a Node, which is also that of the stand-in for nixpkgs. */
  readonly node: string;
}

/** Loaded in one go: each that the kernel has to ask for later costs a program's start. */
const modules =
  'configfs dm-mod dm-crypt cbc ecb xts algif_skcipher sd_mod tcm_loop target_core_file loop ' +
  'vfat nls_cp437 nls_iso8859-1 nls_ascii autofs4';

/** Where systemd looks for units: as by default, but for the host's own places. */
function unitPath(guestControl: string): string {
  const places = words(`
    /etc/systemd/system.control /run/systemd/system.control /run/systemd/transient
    /etc/systemd/system /run/systemd/system /run/systemd/generator
  `);
  return [...places, `${guestControl}/${UNIT_FOLDER}`].join(':');
}

/**
 * The first process of an installed system's machine, up to the system's own systemd. It stands in
 * for the firmware, the boot loader and NixOS' stage 1:
 *
 * - the disk is attached and opened, by a key that the rehearsal knows;
 * - the system is the one that the default entry on the EFI partition names, else that of the profile;
 * - the rollback is that very system's: the script that its unit names is run, with stage 1's PATH;
 * - what its fstab marks with x-initrd.mount is mounted, /run, /dev, /proc and /sys move along, the
 *   host's programs are mounted where they belong, and the system's activation is run;
 * - the system's root becomes `/`, and systemd the first process.
 *
 * What fails ends the boot with a word on the console, as an emergency without a shell.
 */
export function stageOneProgram({ control, guestControl, disk, shares, node }: StageOne): string {
  return `mount -a -T ${control}/fstab
fail() {
  echo "stage 1: $*" >/dev/console
  sync
  echo o >/proc/sysrq-trigger
  while :; do sleep 60; done
}
modprobe -a ${modules}
${attach(disk)}
${openDisk(`${guestControl}/${KEY_FILE}`)}
${chooseSystem}
${rollBack}
${mountSystem}
${shares.map(shareLine).join('\n')}
ln -s ${quoted(node)} ${NODE_LINK}
${handOver(guestControl)}
`;
}

/** As scsi-disk.ts does it: the kernel's SCSI target serves the image to its own SCSI driver. */
function attach(disk: GuestDisk): string {
  if (disk.kind !== 'scsi') {
    throw new Error('the disk of an installed system needs a serial number');
  }
  const control = `fd_dev_name=${disk.imagePath},fd_dev_size=${disk.sizeBytes},fd_buffered_io=1`;
  return `
mount -t configfs configfs /sys/kernel/config
# The target asks for each of its kinds of store, loaded or not, and waits.
requests=$(cat /proc/sys/kernel/modprobe)
echo >/proc/sys/kernel/modprobe
store=/sys/kernel/config/target/core/fileio_0/disk
port=/sys/kernel/config/target/loopback/naa.5001405000000001/tpgt_1
mkdir -p $store
echo ${quoted(control)} >$store/control
echo 1 >$store/enable
echo ${disk.sectorBytes} >$store/attrib/block_size
echo ${quoted(disk.serial)} >$store/wwn/vpd_unit_serial
echo ${quoted(disk.vendor)} >$store/wwn/vendor_id
echo ${quoted(disk.model)} >$store/wwn/product_id
echo 1.0 >$store/wwn/revision
mkdir -p $port/lun/lun_0
echo naa.5001405100000001 >$port/nexus
ln -s $store $port/lun/lun_0/disk
echo $requests >/proc/sys/kernel/modprobe
for each in $(seq 200); do [ -b /dev/sda2 ] && break; sleep 0.05; done
[ -b /dev/sda2 ] || fail 'the disk has no second partition'
echo /dev/sda >${FIRST_NODE_FILE}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function shareLine({ host, at }: LateShare): string {
  const place = quoted(`/sysroot${at}`);
  return `mkdir -p ${place}; mount -t hostfs -o ${quoted(`ro,${host}`)} none ${place}`;
}

/** What NixOS' stage 1 does last: activation, and the switch to the new root. */
function handOver(guestControl: string): string {
  return `
mkdir -p ${HOST_FOLDER} /run/tidemark-rehearsal/programs
mount --bind / ${HOST_FOLDER}
for each in dev proc sys run; do
  mkdir -p /sysroot/$each
  mount --move /$each /sysroot/$each
done
chroot /sysroot "$system/activate" || fail 'the activation failed'
cd /sysroot
mount --move . /
exec chroot . /usr/bin/env -i TERM=linux \\
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \\
  SYSTEMD_UNIT_PATH=${unitPath(guestControl)} \\
  SYSTEMD_GENERATOR_PATH=${guestControl}/generators \\
  "$system/init"`;
}
