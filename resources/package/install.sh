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
  # Of a package that was removed but not purged the list stays, without the program in it.
  ! grep -qs "^$place/" /var/lib/dpkg/info/tidemark.list ||
    fail 'The package tidemark is installed. Remove it first.'
fi

# Sets `to`, where a file of share/ goes. polkit knows no folder of actions below /usr/local.
set_goal() {
  case $1 in
    polkit-1/*) to=$destdir/usr/share/$1 ;;
    *) to=$destdir/usr/local/share/$1 ;;
  esac
}

# What share/ of the installed program holds, one path a line; none of ours has a line break.
shared() {
  [ ! -d "$destdir$place/share" ] || (cd "$destdir$place/share" && find . -type f) | sed 's,^\./,,'
}

remove_shared() {
  shared | while IFS= read -r file; do
    set_goal "$file"
    rm -f -- "$to"
  done
}

install_shared() {
  shared | while IFS= read -r file; do
    set_goal "$file"
    # /usr is read-only on some systems; polkit's general question does, too.
    install -D -m 644 -- "$destdir$place/share/$file" "$to" || printf 'Could not write %s\n' "$to" >&2
  done
}

links='tidemark resources/tidemark-helper'

# Sets `name`, where a link to a program goes, and tells whether one of ours is there.
is_ours() {
  name=$destdir/usr/local/bin/${1##*/}
  [ "$(readlink -- "$name" || true)" = "$place/$1" ]
}

install_links() {
  mkdir -p -- "$destdir/usr/local/bin"
  for link in $links; do
    if is_ours "$link"; then
      continue
    elif [ -e "$name" ] || [ -L "$name" ]; then
      printf '%s is of another program and stays. Start %s instead.\n' "$name" "$place/$link" >&2
    else
      ln -s -- "$place/$link" "$name"
    fi
  done
}

remove_links() {
  for link in $links; do
    ! is_ours "$link" || rm -f -- "$name"
  done
}

# Has a desktop's program look at its files again: where what it is about is there, and the program.
renew() {
  [ -e "$1" ] && command -v "$2" >/dev/null || return 0
  shift
  "$@" || true
}

refresh() {
  [ -z "$destdir" ] || return 0
  share=/usr/local/share
  renew $share/applications update-desktop-database -q $share/applications
  renew $share/mime/packages update-mime-database $share/mime
  # Desktops see by the folder's time that there are other icons. Where nobody keeps a cache, none is made:
  # it would hide what others put there later.
  [ ! -d $share/icons/hicolor ] || touch -- $share/icons/hicolor || true
  renew $share/icons/hicolor/icon-theme.cache gtk-update-icon-cache -q -t -f $share/icons/hicolor
}

install_program() {
  new=$destdir$place.new
  old=$destdir$place.old
  # Whatever stops the copying, the older one is as it was, and no half of the newer one is left.
  trap 'rm -rf -- "$new"' EXIT
  trap 'exit 1' HUP INT TERM
  rm -rf -- "$new"
  mkdir -p -- "$new"
  # Copies belong to whoever makes them, and nobody else may write them, whatever they were here.
  cp -R -- "$here/." "$new"
  chmod -R u+rwX,go+rX,go-w -- "$new"
  # Chromium's sandbox where the system lets ordinary users have no namespaces of their own.
  chmod 4755 -- "$new/chrome-sandbox"
  # From here to the end nothing takes long, and nobody's Ctrl+C comes between.
  trap '' HUP INT TERM
  remove_shared
  rm -rf -- "$old"
  if [ -e "$destdir$place" ] || [ -L "$destdir$place" ]; then mv -- "$destdir$place" "$old"; fi
  mv -- "$new" "$destdir$place"
  rm -rf -- "$old"
}

if [ "$action" = install ]; then
  [ "$here" != "$(readlink -f -- "$destdir$place" || true)" ] || fail 'It is installed already.'
  install_program
  install_shared
  install_links
  refresh
  printf 'Tidemark is in %s\n' "$destdir$place"
else
  remove_shared
  remove_links
  # Ours alone; of the other folders nobody knows who else counts on them.
  own=$destdir/usr/local/share/tidemark
  [ ! -d "$own" ] || find "$own" -depth -type d -exec rmdir -- {} + 2>/dev/null || true
  rm -rf -- "$destdir$place"
  refresh
  printf 'Tidemark is removed. What you kept and set up with it stays.\n'
fi
