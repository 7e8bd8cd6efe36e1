# Tries the scripts of the module on small btrfs images in memory: each is a file behind a loop device,
# so a copy of the file is exactly what a disk would hold if power failed at that moment.
#
# Called in the rehearsal machine with a working folder (a tmpfs) that holds `rollback` and `prune`,
# the scripts of the two units, for the device /dev/tidemark-rig. Commands are the functions below.
set -euo pipefail
work=$1
cd "$work"
node=/dev/tidemark-rig
shift

# attach IMAGE: makes it the disk. An earlier disk with the same file system must be forgotten, or
# btrfs would take the one for the other.
attach() {
  loop=$(losetup --find --show "$1")
  ln -sfn "$loop" "$node"
}
detach() {
  losetup -d "$(readlink "$node")"
  btrfs device scan --forget > /dev/null 2>&1 || true
}
in_top() { # IMAGE COMMAND…: runs a command in the top level of an image
  local image=$1 status=0
  shift
  attach "$image"
  mkdir -p top
  mount -o subvolid=5,noatime "$node" top
  (cd top && "$@") || status=$?
  umount top
  detach
  return "$status"
}

# A disk as the installer leaves it, after one boot that has written to its root.
lay_out() {
  local each
  for each in root nix persist; do btrfs -q subvolume create "$each"; done
  mkdir -p root/etc root/var/lib
  btrfs -q subvolume snapshot -r root root-blank
  btrfs property set -ts root ro false
  echo nix > nix/marker
  echo persist > persist/marker
  echo drift > root/etc/drift.conf
  btrfs -q subvolume create root/srv
  btrfs -q subvolume create 'root/var/lib/two words'
  btrfs -q subvolume create 'root/var/lib/two words/deep'
  echo deep > 'root/var/lib/two words/deep/file'
}
make() { # IMAGE MIB
  rm -f "$1"
  truncate -s "$2M" "$1"
  mkfs.btrfs -q -m single "$1" 2> /dev/null
  in_top "$1" lay_out
}

# A folder with the programs of NixOS' stage 1 that the script may use, and no others.
stage_one_programs() {
  local name
  mkdir -p bin
  for name in bash btrfs date mkdir mount mv rm rmdir stat sync umount; do
    ln -sfn "$(type -P "$name")" "bin/$name"
  done
  echo "$work/bin"
}

# run IMAGE [HOOK]: runs the script on an image as stage 1 does; prints what it says. HOOK is bash that
# is sourced before it.
run() {
  local status=0
  attach "$1"
  rm -f /run/tidemark-rollback.json
  PATH=$(stage_one_programs) bash -c 'set -e; . "$0"; . "$1"' "${2:-/dev/null}" "$work/rollback" < /dev/null 2>&1 || status=$?
  if mountpoint -q /run/tidemark/top; then
    echo 'LEFT MOUNTED'
    umount /run/tidemark/top
  fi
  detach
  echo "status $status"
  cat /run/tidemark-rollback.json 2> /dev/null || echo 'no mark'
}

# The same with words on the kernel's command line.
run_with_command_line() { # IMAGE WORDS
  echo "$2" > command-line
  mount --bind command-line /proc/cmdline
  run "$1"
  umount /proc/cmdline
}

# The same while the root is mounted at PLACE already.
run_mounted() { # IMAGE PLACE
  local status=0
  attach "$1"
  mkdir -p "$2"
  mount -o subvol=root,noatime "$node" "$2"
  rm -f /run/tidemark-rollback.json
  bash rollback < /dev/null 2>&1 || status=$?
  umount "$2"
  detach
  echo "status $status"
  cat /run/tidemark-rollback.json
}

# look IMAGE: what is on the top level, names of old roots and their contents in one form.
look_here() {
  local each
  echo "top: $(ls -A | sort | tr '\n' ' ')"
  for each in root root-blank root-new; do
    if [[ -d $each ]]; then echo "$each: $(cd "$each" && find . -mindepth 1 | sort | tr '\n' ' ')"; fi
  done
  for each in old_roots/*; do
    case $each in
      *.json) echo "manifest $each $(cat "$each")" ;;
      'old_roots/*') ;;
      *) echo "old $each: $(cd "$each" && find . -mindepth 1 | sort | tr '\n' ' ')" ;;
    esac
  done
  echo "kept: $(cat nix/marker persist/marker | tr '\n' ' ')"
  btrfs property get -ts root-blank ro 2> /dev/null || true
}
look() { in_top "$1" look_here; }

# cuts IMAGE sync|no-sync: runs the script once and writes cut-1, cut-2…: the disk as it was before each
# line, where it differs from the one before. The superblock names all that a disk holds, so equal
# superblocks are equal disks. With `sync`, everything is committed before each line: then each line
# leaves its own state. Without, a cut loses what btrfs had not written by itself.
cuts() {
  rm -f cut-*
  cp --sparse=always "$1" running
  printf 'cut_folder=%q cut_sync=%q\n' "$work" "$2" > hook
  cat >> hook << 'HOOK'
cut_number=0 cut_last='' cut_lines=' ' cut_busy=''
cut() { # LINE
  local super
  # Functions that only look change nothing, and their loops would take most of the time.
  case ${FUNCNAME[1]:-} in describe | exists | is_* | say | shout | note) return 0 ;; esac
  cut_lines+="$1 "
  if [[ $cut_sync == sync && -d /run/tidemark/top/nix ]]; then
    btrfs filesystem sync /run/tidemark/top || true
  fi
  # The checksum of the whole superblock stands at its beginning.
  super=$(/usr/bin/od -A n -t x8 -j 65536 -N 32 "$cut_folder/running")
  if [[ $super == "$cut_last" ]]; then return 0; fi
  cut_last=$super
  cut_number=$((cut_number + 1))
  /usr/bin/cp --sparse=always "$cut_folder/running" "$cut_folder/cut-$cut_number"
  echo "cut $cut_number before line $1"
}
set -o functrace
trap 'if [[ -z $cut_busy ]]; then cut_busy=1; cut "$LINENO"; cut_busy=""; fi' DEBUG
HOOK
  run running "$work/hook"
  cp --sparse=always running cut-last
}

# heal: a boot from each cut, whose outcome is printed after a line of its own.
heal() {
  local each
  for each in cut-*; do
    echo "== $each"
    run "$each"
    look "$each"
  done
}

# plant NAMES FILE…: old roots by name, each with a file and a manifest.
plant_here() {
  local name
  mkdir -p old_roots
  for name in "$@"; do
    btrfs -q subvolume create "old_roots/$name"
    echo "$name" > "old_roots/$name/file"
    echo '{}' > "old_roots/$name.json"
  done
}
plant() {
  local image=$1
  shift
  in_top "$image" plant_here "$@"
}

# prune_as IMAGE DAYS COUNT PERCENT: runs the timer's script with these settings, in mounts of its own.
prune_as() {
  local status=0
  attach "$1"
  sed -e "s/^keep_days=.*/keep_days=$2/" -e "s/^keep_count=.*/keep_count=$3/" \
    -e "s/^free_percent=.*/free_percent=$4/" prune > prune-now
  RUNTIME_DIRECTORY=/run/tidemark-prune unshare --mount bash prune-now 2>&1 || status=$?
  detach
  echo "status $status"
}

# Writes into root until the disk holds no more data, and then no more names.
fill_here() {
  local number=0
  dd if=/dev/zero of=root/big bs=256K 2> /dev/null || true
  dd if=/dev/zero of=root/small bs=4K 2> /dev/null || true
  sync
  while printf '%01500d' 0 > "root/inline-$number"; do number=$((number + 1)); done 2> /dev/null
  sync || true
  echo "filled with $number names"
}
fill() { in_top "$1" fill_here; }

"$@"
