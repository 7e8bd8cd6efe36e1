#!/bin/sh
# Installs Tidemark from the folder of this file for all users of the machine, or removes it:
#
#   sudo ./install.sh [--destdir FOLDER]
#   sudo ./install.sh --remove [--destdir FOLDER]
#
# The program goes to /opt/Tidemark, which only root can write: Tidemark's helper runs as root from
# nowhere else. Menu entries and icons go to /usr/local/share, links to /usr/local/bin, and the words of
# polkit's question to /usr/share/polkit-1/actions, where polkit looks. --destdir puts everything below
# a folder instead, for those who make packages.
set -eu
umask 022
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH

place=/opt/Tidemark
here=$(dirname "$(readlink -f -- "$0")")
destdir=
action=install

fail() {
  printf '%s\n' "$1" >&2
  exit "${2:-1}"
}

while [ $# -gt 0 ]; do
  case $1 in
    --remove) action=remove ;;
    --destdir)
      [ $# -gt 1 ] || fail '--destdir wants a folder.' 64
      destdir=$2
      shift
      ;;
    *) fail 'Usage: install.sh [--remove] [--destdir FOLDER]' 64 ;;
  esac
  shift
done

if [ -z "$destdir" ]; then
  [ "$(id -u)" = 0 ] || fail 'Only root can install for all users: sudo ./install.sh' 77
  [ ! -e /etc/NIXOS ] || fail 'NixOS runs no programs of other systems. Use the Nix package.'
  [ ! -e /var/lib/dpkg/info/tidemark.list ] || fail 'The package tidemark is installed. Remove it first.'
fi

# Where a file of share/ goes. polkit knows no folder of actions below /usr/local.
goal() {
  case $1 in
    polkit-1/*) printf '%s\n' "$destdir/usr/share/$1" ;;
    *) printf '%s\n' "$destdir/usr/local/share/$1" ;;
  esac
}

# What share/ of an installed or unpacked folder holds, one path a line; none of ours has a line break.
shared() {
  [ ! -d "$1/share" ] || (cd "$1/share" && find . -type f) | sed 's,^\./,,'
}

remove_shared() {
  shared "$destdir$place" | while IFS= read -r file; do rm -f -- "$(goal "$file")"; done
}

install_shared() {
  shared "$destdir$place" | while IFS= read -r file; do
    to=$(goal "$file")
    # /usr is read-only on some systems; polkit's general question does, too.
    if mkdir -p -- "${to%/*}" && cp -- "$destdir$place/share/$file" "$to"; then
      chmod 644 -- "$to"
    else
      printf 'Could not write %s\n' "$to" >&2
    fi
  done
}

links='tidemark resources/tidemark-helper'

refresh() {
  [ -z "$destdir" ] || return 0
  share=/usr/local/share
  ! command -v update-desktop-database >/dev/null || update-desktop-database -q $share/applications || true
  ! command -v update-mime-database >/dev/null || update-mime-database $share/mime || true
  ! command -v gtk-update-icon-cache >/dev/null || gtk-update-icon-cache -q -t -f $share/icons/hicolor || true
}

install_program() {
  new=$destdir$place.new
  rm -rf -- "$new"
  mkdir -p -- "$new"
  # Copies belong to whoever makes them, and nobody else may write them, whatever they were here.
  cp -R -- "$here/." "$new"
  chmod -R u+rwX,go+rX,go-w -- "$new"
  # Chromium's sandbox where the system lets ordinary users have no namespaces of their own.
  chmod 4755 -- "$new/chrome-sandbox"
  remove_shared
  rm -rf -- "$destdir$place"
  mv -- "$new" "$destdir$place"
}

if [ "$action" = install ]; then
  [ "$here" != "$(readlink -f -- "$destdir$place" || true)" ] || fail 'It is installed already.'
  install_program
  install_shared
  mkdir -p -- "$destdir/usr/local/bin"
  for link in $links; do ln -sf -- "$place/$link" "$destdir/usr/local/bin/${link##*/}"; done
  refresh
  printf 'Tidemark is in %s\n' "$destdir$place"
else
  remove_shared
  for link in $links; do
    name=$destdir/usr/local/bin/${link##*/}
    [ "$(readlink -- "$name" || true)" != "$place/$link" ] || rm -f -- "$name"
  done
  rm -rf -- "$destdir$place"
  refresh
  printf 'Tidemark is removed. What you kept and set up with it stays.\n'
fi
