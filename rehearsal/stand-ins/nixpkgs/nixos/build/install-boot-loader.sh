#!/bin/bash
# Stands in for NixOS' systemd-boot-builder.py: gives each generation of the system's profile an entry
# on the EFI partition, makes the system that is named the default, and removes what no entry needs.
#
# Where it may differ: kernel and initrd are random bytes; entries are written in place order, first
# files, then entries, then loader.conf, each renamed into place; no EFI variable is set.
set -euo pipefail
shopt -s nullglob
default=$1
boot=/boot
entries=$boot/loader/entries
mountpoint -q $boot || { echo 'File system "/boot" is not a FAT EFI System Partition (ESP) file system.' >&2; exit 1; }
mkdir -p $entries $boot/EFI/nixos

put() { # PATH, content by standard input
  cat > "$1.tmp" && sync -d "$1.tmp" && mv -T "$1.tmp" "$1"
}

chosen=''
declare -A needed=()
for link in /nix/var/nix/profiles/system-*-link; do
  number=${link##*/system-}
  number=${number%-link}
  system=$(readlink -f "$link")
  [[ -e $system/init ]] || continue
  name=${system#/nix/store/}
  hash=${name%%-*}
  kernel=$hash-linux-7.0-bzImage.efi
  initrd=$hash-initrd-linux-7.0-initrd.efi
  needed[$kernel]=1
  needed[$initrd]=1
  [[ -e $boot/EFI/nixos/$kernel ]] || head -c 4096 /dev/urandom | put "$boot/EFI/nixos/$kernel"
  [[ -e $boot/EFI/nixos/$initrd ]] || head -c 65536 /dev/urandom | put "$boot/EFI/nixos/$initrd"
  entry=nixos-generation-$number.conf
  needed[$entry]=1
  printf 'title NixOS\nsort-key nixos\nversion Generation %s\nlinux /EFI/nixos/%s\ninitrd /EFI/nixos/%s\noptions init=%s/init loglevel=4\n' \
    "$number" "$kernel" "$initrd" "$system" | put "$entries/$entry"
  if [[ $system == "$default" ]]; then chosen=$entry; fi
done
[[ -n $chosen ]] || { echo "$default is no generation of the system's profile" >&2; exit 1; }
printf 'timeout 5\ndefault %s\nconsole-mode keep\n' "$chosen" | put $boot/loader/loader.conf
for path in $entries/*.conf $boot/EFI/nixos/*.efi; do
  [[ -n ${needed[${path##*/}]:-} ]] || rm -f "$path"
done
sync -f $boot
