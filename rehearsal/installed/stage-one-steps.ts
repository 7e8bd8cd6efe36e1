/** Parts of the program in stage-one.ts: lines for a plain shell, in their order. */

/** Opens the second partition with the key in a file, as systemd-cryptsetup does on a real machine. */
export function openDisk(keyFile: string): string {
  return `
export DM_DISABLE_UDEV=1
cryptsetup open --type luks2 --key-file ${keyFile} /dev/sda2 enc || fail 'the disk cannot be opened'
unset DM_DISABLE_UDEV
# As udev would have left it: a link, and word that the mapping is whole, for when it is asked again.
rm -f /dev/mapper/enc
ln -s ../dm-0 /dev/mapper/enc
mkdir -p /run/udev/data
read -r number </sys/block/dm-0/dev
printf 'E:DM_UDEV_PRIMARY_SOURCE_FLAG=1\\nV:1\\n' >/run/udev/data/b$number`;
}

/** Sets \`system\` to the store path that the boot menu would start without anybody at the keyboard. */
export const chooseSystem = `
mkdir -p /nix /sysroot /run/stage-one/boot
mount -t btrfs -o subvol=nix /dev/mapper/enc /nix || fail 'there is no subvolume nix'
system=
if mount -t vfat -o ro /dev/sda1 /run/stage-one/boot; then
  entry=/dev/null
  while read -r word value; do
    [ "$word" = default ] && entry=/run/stage-one/boot/loader/entries/$value
  done </run/stage-one/boot/loader/loader.conf
  while read -r word value; do
    case $word in options) for each in $value; do
      case $each in init=*) system=\${each#init=} system=\${system%/init} ;; esac
    done ;; esac
  done <"$entry"
  umount /run/stage-one/boot
fi
rmdir /run/stage-one/boot /run/stage-one
[ -n "$system" ] || system=$(readlink -f /nix/var/nix/profiles/system)
[ -e "$system/init" ] || fail "there is no system $system"`;

/** A system whose rollback is switched off has no such unit. */
export const rollBack = `
unit=$system/initrd-units/tidemark-rollback.service
if [ -e "$unit" ]; then
  while IFS='=' read -r name value; do
    [ "$name" = ExecStart ] && script=\${value%% *}
  done <"$unit"
  PATH=/bin:/sbin bash "$script" || fail 'the rollback failed'
fi`;

/** Mounts what stage 1 mounts, and then the host's programs. */
export const mountSystem = `
mount_for_stage_one() { # DEVICE PLACE TYPE OPTIONS
  place=$2 kept='' source=$1
  IFS=,
  for option in $4; do
    case $option in x-*) ;; bind) kept=$kept,bind source=/sysroot$1 ;; *) kept=$kept,$option ;; esac
  done
  unset IFS
  mkdir -p "/sysroot$place"
  mount -t $3 -o "\${kept#,}" "$source" "/sysroot$place" || fail "cannot mount $place"
}
while read -r device place type options rest; do
  case $options in
    *x-initrd.mount*) mount_for_stage_one "$device" "$place" "$type" "$options" ;;
  esac
done <"$system/etc/fstab"
umount /nix
cd /
for each in bin sbin usr lib lib32 lib64 libx32; do
  [ -d /$each ] || continue
  mkdir -p /sysroot/$each
  mount --bind /$each /sysroot/$each
done`;
