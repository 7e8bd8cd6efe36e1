/** Lines that stand round the kernel's messages, which hold what systemd and the units said. */
export const LOG = { begin: 'LOG BEGIN', end: 'LOG END' } as const;

/** Where the stand-in for stage 2 lies in the booted system. */
export const STAGE_TWO = {
  folder: '/nix/stage-two',
  init: '/nix/stage-two/init',
  /** Begins the words on the kernel's command line that tell it what to do. */
  taskPrefix: 'stage2.',
} as const;

/**
 * The first program after the switch to the real root. It is a stand-in for NixOS' stage 2, of which it
 * does nothing: a few lines for busybox that say on the console what the system would find, do what
 * the kernel's command line asks, and switch off.
 *
 * It says: the mount of `/`; every entry of `/`; the mark in each subvolume that must be left alone;
 * and, from a mount of the whole file system, its subvolumes, the old roots with what is in them, and
 * whether the blank root is what the present root was copied from.
 *
 * Tasks: `drift` leaves files and subvolumes in `/`, nested ones too.
 */
export const stageTwoScript = `#!${STAGE_TWO.folder}/busybox sh
HERE=${STAGE_TWO.folder}
for name in mount umount cat echo find sort mkdir dmesg grep poweroff sync sed; do
  alias $name="$HERE/busybox $name"
done
btrfs() { $HERE/lib/ld-linux-x86-64.so.2 --library-path $HERE/lib $HERE/btrfs "$@"; }
say() { echo "STAGE2 $*"; }

exec >/dev/console 2>&1
[ -e /proc/1 ] || mount -t proc proc /proc
echo "${LOG.begin}"
dmesg
echo "${LOG.end}"
while read -r device place type options rest; do
  [ "$type" = btrfs ] && say "mount $place $options"
done < /proc/mounts
find / -xdev -mindepth 1 | sort | sed 's/^/STAGE2 entry /'
say "mark nix $(cat /nix/mark)"
say "mark persist $(cat /persist/mark)"
say "mark log $(cat /var/log/mark)"
[ -e /persist/written ] && say "mark written $(cat /persist/written)"

TOP=/run/stage-two
mkdir -p $TOP
device=$(sed -n 's|^\\([^ ]*\\) / btrfs .*|\\1|p' /proc/mounts)
mount -t btrfs -o subvolid=5 "$device" $TOP
say "mark home $(cat $TOP/home/mark)"
btrfs subvolume list $TOP | sed 's/.* path /STAGE2 subvolume /'
[ -d $TOP/old_roots ] && (cd $TOP/old_roots && find . -mindepth 1 | sort | sed 's/^/STAGE2 old /')
if [ -d $TOP/root-blank ]; then
  say "blank $(btrfs property get $TOP/root-blank ro)"
  blank=$(btrfs subvolume show $TOP/root-blank | sed -n 's/^[[:space:]]*UUID:[[:space:]]*//p')
  parent=$(btrfs subvolume show $TOP/root | sed -n 's/^[[:space:]]*Parent UUID:[[:space:]]*//p')
  [ "$blank" = "$parent" ] && say "root is a copy of the blank one"
fi
umount $TOP

for task in $(cat /proc/cmdline); do
  case $task in
  ${STAGE_TWO.taskPrefix}drift)
    mkdir -p /etc /var/lib /home/user
    echo drift > /etc/drift.conf
    echo drift > "/odd name"
    for name in srv var/lib/machines var/lib/machines/deep var/tmp; do
      btrfs subvolume create /$name >/dev/null
      echo nested > /$name/file
    done
    echo "by stage 2" > /persist/written
    say "task drift done" ;;
  esac
done
say DONE
sync
umount /var/log
for place in /persist /nix /; do mount -o remount,ro $place; done
sync
poweroff -f
`;
