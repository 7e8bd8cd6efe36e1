#!/bin/bash
# Stands in for NixOS' switch-to-configuration: `boot` makes the system the default of the boot menu,
# `test` makes it the running one, `switch` does both, `dry-activate` says what would be done.
#
# What it does like the real one: its words on standard error; mounts that are gone from fstab(5) are
# stopped, those whose options changed are reloaded, those from elsewhere restarted; units that are
# gone are stopped, active ones that changed are restarted; then activation, daemon-reload, the rules
# of tmpfiles.d, and targets that are active are started again, which starts what they newly want. It
# ends with 4 when a unit failed.
#
# Where it may differ: restartIfChanged, reloadIfChanged, restartTriggers and user units are not known.
set -uo pipefail
shopt -s nullglob
system=@out@
action=${1:-}
case $action in
  switch | boot | test | dry-activate) ;;
  *)
    echo "Usage: $0 [switch|boot|test|dry-activate]" >&2
    exit 1
    ;;
esac
[[ -e /etc/NIXOS ]] || { echo 'This is not a NixOS installation!' >&2; exit 1; }
[[ $EUID == 0 ]] || { echo "$0: must be root" >&2; exit 1; }

exec 9> /run/switch-to-configuration.lock
flock -n 9 || { echo 'Could not acquire lock' >&2; exit 1; }

if [[ $action == boot || $action == switch ]]; then
  $system/bin/install-boot-loader "$system" || exit 1
fi
if [[ $action == boot ]]; then exit 0; fi

# read_mounts FILE: MOUNT POINT -> "DEVICE TYPE" and -> OPTIONS
read_mounts() {
  local device place type options _
  while read -r device place type options _; do
    if [[ -z $device || $device == '#'* ]]; then continue; fi
    if [[ $type == swap ]]; then place=swap:$device; fi
    sources[$place]="$device $type"
    flags[$place]=$options
  done < "$1"
}
unit_of() {
  local suffix=mount path=$1
  if [[ $path == swap:* ]]; then suffix=swap path=${path#swap:}; fi
  systemd-escape --path --suffix=$suffix -- "$(printf '%b' "$path")"
}
declare -A sources=() flags=() old_sources=() old_flags=()
read_mounts /etc/fstab
for place in "${!sources[@]}"; do
  old_sources[$place]=${sources[$place]} old_flags[$place]=${flags[$place]}
done
sources=() flags=()
read_mounts $system/etc/fstab

stop=() reload=() restart=()
for place in "${!old_sources[@]}"; do
  if [[ -z ${sources[$place]:-} ]]; then
    stop+=("$(unit_of "$place")")
  elif [[ ${sources[$place]} != "${old_sources[$place]}" ]]; then
    if [[ $place == / || $place == /nix ]]; then reload+=("$(unit_of "$place")"); else restart+=("$(unit_of "$place")"); fi
  elif [[ ${flags[$place]} != "${old_flags[$place]}" && $place != swap:* ]]; then
    reload+=("$(unit_of "$place")")
  fi
done

old_units=$(readlink -f /etc/systemd/system)
new_units=$(readlink -f $system/etc/systemd/system)
if [[ -n $old_units && $old_units != "$new_units" ]]; then
  for path in "$old_units"/*.*; do
    unit=${path##*/}
    if [[ -d $path && ! -L $path ]]; then continue; fi
    if ! systemctl is-active -q -- "$unit"; then continue; fi
    if [[ ! -e $new_units/$unit ]]; then
      stop+=("$unit")
    elif ! cmp -s "$path" "$new_units/$unit"; then
      case $unit in
        *.target) ;;
        *) restart+=("$unit") ;;
      esac
    fi
  done
fi

tell() { # SENTENCE UNIT...
  local sentence=$1
  shift
  if (($# > 0)); then echo "$sentence: $(printf '%s\n' "$@" | sort | paste -sd, | sed 's/,/, /g')" >&2; fi
}
if [[ $action == dry-activate ]]; then
  tell 'would stop the following units' "${stop[@]}"
  echo 'would activate the configuration...' >&2
  tell 'would reload the following units' "${reload[@]}"
  tell 'would restart the following units' "${restart[@]}"
  exit 0
fi

status=0
if ((${#stop[@]} > 0)); then
  tell 'stopping the following units' "${stop[@]}"
  systemctl stop -- "${stop[@]}" || true
fi
echo 'activating the configuration...' >&2
$system/activate || status=2
systemctl daemon-reload || status=3
systemctl reset-failed || true
systemd-tmpfiles --create --remove --exclude-prefix=/dev /etc/tmpfiles.d/*.conf || true
if ((${#reload[@]} > 0)); then
  tell 'reloading the following units' "${reload[@]}"
  systemctl reload -- "${reload[@]}" || status=4
fi
if ((${#restart[@]} > 0)); then
  tell 'restarting the following units' "${restart[@]}"
  systemctl restart -- "${restart[@]}" || status=4
fi
before=$(systemctl list-units --plain --no-legend --state=active | cut -d ' ' -f 1 | sort)
mapfile -t targets < <(systemctl list-units --plain --no-legend --type=target --state=active | cut -d ' ' -f 1)
# Targets that refuse to be started by hand are left out by systemd itself, with a word each.
for target in "${targets[@]}"; do systemctl start -- "$target" 2> /dev/null || true; done
after=$(systemctl list-units --plain --no-legend --state=active | cut -d ' ' -f 1 | sort)
mapfile -t started < <(comm -13 <(echo "$before") <(echo "$after"))
tell 'the following new units were started' "${started[@]}"
mapfile -t failed < <(systemctl list-units --plain --no-legend --state=failed | cut -d ' ' -f 1)
if ((${#failed[@]} > 0)); then
  tell 'warning: the following units failed' "${failed[@]}"
  status=4
fi
exit $status
