# Deletes roots of earlier boots, in the running system, from a timer.
#
# The module puts four assignments before this text: device, keep_days, keep_count, free_percent.
#
# A former root is a subvolume in old_roots/ whose name is one that rollback.sh gives. Nothing else is
# touched: no link, no plain directory, nothing that somebody put there under another name, and not
# what is mounted as the running root.
#
# Which goes:
#   - by age: older than keep_days, unless it is among the newest keep_count;
#   - by space: while less than free_percent of the file system is free, the oldest that is left.
# Never the newest, and none at all while the clock is earlier than the newest one says: then the
# clock is wrong, and every age with it.
#
# What is older is told by the identifier of the subvolume, which only grows, not by the name: the
# clock may have been wrong at any boot. For the same reason a root counts as no younger than the next
# newer one.
#
# The top level of the file system is mounted for this process alone (PrivateMounts in the unit).
# Nested subvolumes go first, the deepest at the beginning; they are found by their inode number, not
# by btrfs' list, whose lines can be forged by a name with a newline in it.
set -euo pipefail

readonly device keep_days keep_count free_percent
readonly top=${RUNTIME_DIRECTORY:-/run/tidemark-prune}/top
readonly form='^([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})Z-[0-9a-f]{8}(\.[0-9]+)?$'
# The cleaner of btrfs frees the space of a deleted subvolume in its own time: seconds to wait for it.
readonly patience=900

say() { printf '<6>tidemark: %s\n' "$1"; }
shout() { printf '<3>tidemark: %s\n' "$1" >&2; }

leave() {
  cd /
  umount "$top" || true
}

is_running() { # NAME
  local source
  while read -r _ _ _ source _; do
    if [[ $source == "/old_roots/$1" ]]; then return 0; fi
  done < /proc/self/mountinfo
  return 1
}

# The time in a name, in seconds since 1970; fails if it is no time at all.
time_of() {
  [[ $1 =~ $form ]] || return 1
  local m=("${BASH_REMATCH[@]}")
  date -u -d "${m[1]}-${m[2]}-${m[3]} ${m[4]}:${m[5]}:${m[6]}" +%s 2> /dev/null
}

# Names of former roots in `roots`, the newest first. The top of every subvolume, and nothing else, has
# inode 256; `find` prints no links here, and names of another form are left out before they are used.
find_roots() {
  local name id
  roots=()
  while read -r _ name; do roots+=("$name"); done < <(
    find old_roots -mindepth 1 -maxdepth 1 -type d -inum 256 -print0 |
      while IFS= read -r -d '' name; do
        name=${name#old_roots/}
        if [[ $name =~ $form ]] && ! is_running "$name"; then
          id=$(btrfs inspect-internal rootid "old_roots/$name")
          printf '%s %s\n' "$id" "$name"
        fi
      done | sort -k1,1nr
  )
}

# Whether it is gone: what find(1) returns says nothing of the programs that it ran.
delete_subvolumes() { # PATH
  find "$1" -depth -type d -inum 256 -execdir btrfs subvolume delete {} \; > /dev/null || true
  [[ ! -e $1 ]]
}

delete_root() { # NAME WHY
  local path="old_roots/$1"
  if ! delete_subvolumes "$path" 2> /dev/null; then
    # A subvolume can only be taken out of one that is writable.
    find "$path" -type d -inum 256 -execdir btrfs property set -f -ts {} ro false \; || true
    if ! delete_subvolumes "$path"; then
      shout "$path could not be deleted"
      return 1
    fi
  fi
  rm -f -- "$path.json"
  say "deleted $path ($2)"
}

free_share() { # prints whole percent
  local line size='' free=''
  while read -r line; do
    case $line in
      'Device size:'*) read -r size _ <<< "${line#*:}" ;;
      'Free (estimated):'*) read -r free _ <<< "${line#*:}" ;;
    esac
  done < <(btrfs filesystem usage -b .)
  [[ $size =~ ^[1-9][0-9]*$ && $free =~ ^[0-9]+$ ]] || return 1
  printf '%s\n' $((free * 100 / size))
}

prune_by_age() {
  local now at time younger kept=()
  now=$(date +%s)
  younger=$now
  for at in "${!roots[@]}"; do
    time=$(time_of "${roots[at]}") || time=$younger
    if ((time > younger)); then time=$younger; fi
    younger=$time
    if ((at >= keep_count && at > 0 && now - time > keep_days * 86400)); then
      delete_root "${roots[at]}" 'old enough' || kept+=("${roots[at]}")
    else
      kept+=("${roots[at]}")
    fi
  done
  roots=("${kept[@]}")
}

# Waits until the room of what was deleted is free: after the cleaner there must be a commit.
await_room() {
  btrfs filesystem sync .
  timeout "$patience" btrfs subvolume sync . > /dev/null && btrfs filesystem sync .
}

prune_by_space() {
  local free
  while ((${#roots[@]} > 1)); do
    free=$(free_share) || { shout 'the free space could not be read'; return 0; }
    if ((free >= free_percent)); then return 0; fi
    delete_root "${roots[-1]}" "only $free % free" || true
    unset 'roots[-1]'
    await_room || return 0
  done
}

remove_orphaned_manifests() {
  local path name
  for path in old_roots/*.json old_roots/*.json.new; do
    name=${path#old_roots/}
    name=${name%.new}
    name=${name%.json}
    if [[ -f $path && ! -L $path && $name =~ $form && ! -e old_roots/$name ]]; then rm -f -- "$path"; fi
  done
}

mkdir -p -m 0700 "$top"
mount -t btrfs -o subvolid=5,noatime "$device" "$top"
trap leave EXIT
cd "$top"
if [[ -L old_roots || ! -d old_roots ]]; then exit 0; fi
find_roots
if ((${#roots[@]} == 0)); then exit 0; fi
newest=$(time_of "${roots[0]}") || newest=0
if (($(date +%s) < newest)); then
  shout "the clock is earlier than the newest old root, ${roots[0]}: nothing is deleted"
  exit 0
fi
prune_by_age
prune_by_space
remove_orphaned_manifests
say "${#roots[@]} old roots are kept"
