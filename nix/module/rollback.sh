# Gives the system an empty root, in stage 1, before anything of the disk is mounted.
#
# The module puts three assignments before this text (device, root, blank) and NixOS a `set -e`.
# There is only bash, coreutils, mount, umount and btrfs here: no find, grep, sed or awk.
#
# On the top level of the file system (subvolume 5) lie `root`, the read-only `root-blank`, and
# `old_roots/`. What happens is
#
#   1. root-blank is snapshot to root-new     (btrfs commits this by itself, at once)
#   2. a manifest is written beside the place where the old root will be
#   3. root is renamed to old_roots/<time>-<boot>
#   4. root-new is renamed to root
#   5. all of it is committed
#
# Nothing is ever deleted here but a root-new that was never used, so nothing can be lost, nested
# subvolumes are no obstacle (a rename takes them along), and it takes the same short time whatever
# the old root holds. Old roots are deleted by prune.sh in the running system.
#
# Power may fail anywhere. btrfs writes whole transactions in their order, so what a disk holds
# afterwards is always what one of the lines below had left:
#
#   before 1, or 1 not committed    root is the old one: the next boot does it all.
#   after 1 or 2                    root-new is there as well, perhaps a manifest without a root: the
#                                   next boot deletes root-new and makes a new one (somebody may have
#                                   changed root-blank since); prune.sh takes the manifest.
#   after 3                         there is no root. The next boot makes it: with no root to put
#                                   away, 3 is left out. Until it has, nothing mounts the disk.
#   after 4 or 5                    done. A root that nobody has used yet is recognised (its
#                                   generation is that of its creation) and is not put away again,
#                                   so a machine that fails at each boot does not heap up old roots.
#
# The manifest comes before the rename, and its bytes reach the disk before its name does, so an old
# root has a whole manifest or none.
#
# When it cannot be done, nobody is locked out: without root-blank, on a full disk, on a disk that
# has become read-only, the machine starts with the root as it was, says so loudly (priority
# "error", and on the console), and leaves the reason in /run/tidemark-rollback.json, which is there
# in the running system too. Room is not made here: deleting in stage 1 takes as long as it takes
# and is the one thing that cannot be undone; prune.sh makes it in the running system, where the
# user can see it, and the boot after that empties the root again. The unit fails, and then nothing
# is mounted, only where going on would do harm: when the root is in use already, or when no root
# can be had at all.
#
# For one boot it is switched off by the kernel parameter `tidemark.rollback=0`.
set -euo pipefail
umask 022

new="$root-new"
readonly device root blank new
readonly top=/run/tidemark/top
readonly mark=/run/tidemark-rollback.json
boot_id=$(< /proc/sys/kernel/random/boot_id)
now=$(date -u +%Y%m%dT%H%M%SZ)
old='' # the name under which the old root was put away
is_noted=''

# <3> and <6> are the priorities "error" and "info", for the journal.
say() { printf '<6>tidemark: %s\n' "$1"; }
shout() { printf '<3>tidemark: %s\n' "$1" >&2; }

# note OUTCOME REASON: leaves word for the running system, whole or not at all.
note() {
  local old_root=null
  if [[ -n $old ]]; then old_root="\"$old\""; fi
  printf '{"format":1,"outcome":"%s","reason":"%s","bootId":"%s","time":"%s","oldRoot":%s}\n' \
    "$1" "$2" "$boot_id" "$now" "$old_root" > "$mark.new" && mv -T "$mark.new" "$mark" || true
  is_noted=yes
}

leave() {
  local status=$?
  trap - EXIT
  if [[ $status != 0 && -z $is_noted ]]; then
    shout "rolling back failed with status $status; nothing will be mounted"
    note failed error
  fi
  cd /
  if is_mounted "$top"; then umount "$top" || umount -l "$top" || true; fi
  rmdir "$top" "${top%/*}" 2> /dev/null || true
  exit "$status"
}

refuse() { # REASON SENTENCE
  shout "$2; nothing was changed"
  note failed "$1"
  exit 1
}

is_mounted() { # PLACE
  local place
  while read -r _ _ _ _ place _; do
    if [[ $place == "$1" ]]; then return 0; fi
  done < /proc/self/mountinfo
  return 1
}

# Whether the root is mounted anywhere: then this is not stage 1, or not its time.
is_root_mounted() {
  local numbers source place ours=''
  while read -r _ _ numbers _ place _; do
    if [[ $place == "$top" ]]; then ours=$numbers; fi
  done < /proc/self/mountinfo
  while read -r _ _ numbers source _; do
    if [[ $numbers == "$ours" && $source == "/$root" ]]; then return 0; fi
  done < /proc/self/mountinfo
  return 1
}

exists() { [[ -e $1 || -L $1 ]]; }

# The top of every subvolume has inode 256, and nothing else in btrfs has.
is_subvolume() { [[ ! -L $1 && -d $1 && $(stat -c %i -- "$1") == 256 ]]; }

# describe SUBVOLUME: reads what btrfs says of it. The list of snapshots at the end holds names that
# anybody may have chosen, so reading stops before it.
describe() {
  local shown line value
  uuid='' parent='' id='' generation='' born=''
  shown=$(btrfs subvolume show "$1" 2> /dev/null) || return 1
  while read -r line; do
    read -r value <<< "${line#*:}"
    case $line in
      'UUID:'*) uuid=$value ;;
      'Parent UUID:'*) parent=$value ;;
      'Subvolume ID:'*) id=$value ;;
      'Generation:'*) generation=$value ;;
      'Gen at creation:'*) born=$value ;;
      'Snapshot(s):'*) break ;;
    esac
  done <<< "$shown"
  [[ $uuid =~ ^[0-9a-f-]{36}$ && $id$generation$born =~ ^[0-9]+$ ]]
}

# Whether root is a snapshot of this very root-blank into which nobody has written.
is_root_unused() {
  local blank_uuid blank_generation
  if ! is_subvolume "$root" || ! describe "$blank"; then return 1; fi
  blank_uuid=$uuid blank_generation=$generation
  describe "$root" || return 1
  [[ $parent == "$blank_uuid" && $generation == "$born" ]] && ((blank_generation <= born))
}

# Sets `old` to a name that nothing has. The clock may be wrong and boots may be quick; the boot's
# identifier and, within a boot, a number keep names apart.
find_name() {
  local base="old_roots/$now-${boot_id:0:8}" number=0
  old=$base
  while exists "$old" || exists "$old.json"; do
    number=$((number + 1))
    old="$base.$number"
  done
}

write_manifest() {
  local kind=other draft="$old.json.new"
  uuid='' parent='' id=0 generation=0 born=0
  if is_subvolume "$root" && describe "$root"; then
    kind=subvolume
  elif [[ -d $root && ! -L $root ]]; then
    kind=directory
  fi
  printf '{"format":1,"name":"%s","kind":"%s","rolledBackAt":"%s","bootId":"%s","subvolumeId":%s,"uuid":"%s","parentUuid":"%s","generation":%s,"createdAtGeneration":%s}\n' \
    "${old#old_roots/}" "$kind" "$now" "$boot_id" "$id" "$uuid" "$parent" "$generation" "$born" \
    > "$draft" && sync -d "$draft" && mv -T "$draft" "$old.json" && return 0
  rm -f "$draft"
  return 1
}

# Some root, if there is none and root-blank cannot give one: better an old system than none.
find_some_root() {
  local each last=''
  if exists "$root"; then return 0; fi
  if is_subvolume "$new"; then
    mv -T "$new" "$root"
    return
  fi
  for each in old_roots/*; do
    if is_subvolume "$each"; then last=$each; fi
  done
  if [[ -z $last ]]; then return 1; fi
  mv -T "$last" "$root"
}

# The boot goes on with the root as it is.
keep_root() { # REASON SENTENCE
  old=''
  if ! find_some_root; then refuse "$1" "$2, and there is no earlier root either"; fi
  shout "THE ROOT WAS NOT EMPTIED: $2. The system starts with the root as it was"
  note kept "$1"
  exit 0
}

prepare_old_roots() {
  if exists old_roots && { [[ -L old_roots || ! -d old_roots ]] || is_subvolume old_roots; }; then
    mv -T old_roots "old_roots.$now-${boot_id:0:8}" || return 1
  fi
  mkdir -p -m 0700 old_roots
}

# A root-new of an interrupted boot was never used and is deleted; anything else of that name is
# somebody's, and is put away.
remove_leftover() {
  if ! exists "$new"; then return 0; fi
  if is_subvolume "$new" && btrfs subvolume delete "$new" > /dev/null 2>&1; then return 0; fi
  find_name
  mv -T "$new" "$old"
}

put_away() {
  find_name
  write_manifest || shout "no manifest could be written for $old"
  mv -T "$root" "$old"
}

take_back() {
  if [[ -n $old ]] && ! exists "$root"; then mv -T "$old" "$root" || true; fi
  btrfs subvolume delete "$new" > /dev/null 2>&1 || true
}

read -r -a words < /proc/cmdline || true
for word in "${words[@]}"; do
  if [[ $word == tidemark.rollback=0 ]]; then
    shout 'THE ROOT WAS NOT EMPTIED: the kernel parameter tidemark.rollback=0 says so'
    note off kernel-parameter
    exit 0
  fi
done

if is_mounted /sysroot; then refuse root-in-use 'the root is mounted already'; fi

trap leave EXIT
mkdir -p -m 0700 "$top"
mount -t btrfs -o subvolid=5,noatime "$device" "$top"
if is_root_mounted; then refuse root-in-use 'the root is in use'; fi
cd "$top"

if ! is_subvolume "$blank"; then keep_root no-blank "there is no blank root ($blank)"; fi
if is_root_unused; then
  say 'the root is empty already: nobody has used it since it was made'
  note unused unused
  exit 0
fi
prepare_old_roots || keep_root no-place 'there is no place for the old root'
remove_leftover || keep_root leftover "$new is in the way"
btrfs subvolume snapshot "$blank" "$new" > /dev/null || keep_root no-snapshot \
  'no new root could be made (is the disk full?)'
old=''
if exists "$root"; then
  put_away || { take_back; keep_root no-rename 'the old root could not be put away'; }
fi
mv -T "$new" "$root" || { take_back; keep_root no-rename 'the new root could not be put in place'; }
if ! btrfs filesystem sync .; then
  shout 'the change could not be written to the disk: whether the root is empty, the mount will tell'
  note unknown not-committed
  exit 0
fi

if [[ -n $old ]]; then
  say "the root is empty; the old one is $old"
else
  say 'the root is empty; there was none before'
fi
note emptied done
