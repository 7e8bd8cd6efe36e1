# The accounts of a system as lines for activate.pl, which makes /etc/passwd and its like from them:
#
#     user|NAME|NUMBER or -|GROUP|HOME|SHELL|PASSWORD FILE or -|FULL NAME
#     group|NAME|NUMBER or -|MEMBERS
#
# The accounts and numbers of NixOS itself are those of nixos/modules/misc/ids.nix.
{ config, lib }:
let
  users = lib.filterAttrs (name: _: name != "root") config.users.users;
  normal = lib.filter (name: users.${name}.isNormalUser) (lib.attrNames users);
  numbers = lib.listToAttrs (lib.imap0 (at: name: lib.nameValuePair name (1000 + at)) normal);
  orDash = value: if value == null then "-" else toString value;
  numberOf = name: each: if each.uid != null then each.uid else numbers.${name} or null;
  groupOf =
    each:
    if each.group != "" then
      each.group
    else if each.isNormalUser then
      "users"
    else
      "nogroup";
  homeOf =
    name: each:
    if each.home != null then
      each.home
    else if each.isNormalUser then
      "/home/${name}"
    else
      "/var/empty";
  user =
    name: each:
    lib.concatStringsSep "|" [
      "user"
      name
      (orDash (numberOf name each))
      (groupOf each)
      (homeOf name each)
      (if each.isNormalUser then "/bin/bash" else "/usr/sbin/nologin")
      (orDash each.hashedPasswordFile)
      each.description
    ];
  own = [
    "root|0|root"
    "messagebus|4|messagebus"
    "nobody|65534|nogroup"
    "polkituser|28|polkituser"
    "sddm|175|sddm"
    "systemd-network|152|systemd-network"
    "systemd-resolve|153|systemd-resolve"
    "systemd-timesync|154|systemd-timesync"
  ];
  ownGroups = [
    "root|0"
    "wheel|1"
    "kmem|2"
    "tty|5"
    "messagebus|4"
    "disk|6"
    "audio|17"
    "floppy|18"
    "uucp|19"
    "lp|20"
    "cdrom|24"
    "tape|25"
    "video|26"
    "dialout|27"
    "polkituser|28"
    "utmp|29"
    "adm|55"
    "networkmanager|57"
    "systemd-journal|62"
    "users|100"
    "systemd-network|152"
    "systemd-resolve|153"
    "systemd-timesync|154"
    "input|174"
    "sddm|175"
    "render|303"
    "sgx|304"
    "kvm|302"
    "nixbld|30000"
    "nogroup|65534"
  ];
  homeOfOwn = line: if lib.hasPrefix "root|" line then "/root|/bin/bash" else "/var/empty|/usr/sbin/nologin";
  ownNames = map (line: lib.head (lib.splitString "|" line)) ownGroups;
  membersOf =
    group: lib.filter (name: lib.elem group users.${name}.extraGroups) (lib.attrNames users);
  group = line: name: "group|${line}|${lib.concatStringsSep "," (membersOf name)}";
  further = lib.filter (name: !lib.elem name ownNames) (lib.attrNames config.users.groups);
in
{
  text = lib.concatMapStrings (line: "${line}\n") (
    map (line: "user|${line}|${homeOfOwn line}|-|") own
    ++ lib.mapAttrsToList user users
    ++ map (line: group line (lib.head (lib.splitString "|" line))) ownGroups
    ++ map (
      name: group "${name}|${orDash (config.users.groups.${name}.gid or null)}" name
    ) further
  );
  # What the stand-in of nixos-install reads.
  normalUsers = map (name: "${name}:${toString numbers.${name}}") normal;
}
