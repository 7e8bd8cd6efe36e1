{ config, lib, ... }:
let
  cfg = config.tidemark.persist;
  directories = lib.filter (each: each.enable) cfg.directories;
  files = lib.filter (each: each.enable) cfg.files;
  all = directories ++ files;
  none = list: message: {
    assertion = list == [ ];
    message = "${message}: ${lib.concatMapStringsSep ", " (each: each.path) list}.";
  };
  isBelow = parent: path: path != parent && lib.hasPrefix "${parent}/" path;
  isIn = parent: path: path == parent || isBelow parent path;

  # fstab(5) and tmpfiles.d(5) can hold these only escaped, and NixOS escapes not all of them.
  isPlain = path: builtins.match "(/[^/[:cntrl:]\"'\\%]+)+" path != null;
  hasDots = path: lib.any (part: part == "." || part == "..") (lib.splitString "/" path);
  malformed = lib.filter (
    each: !isPlain each.path || hasDots each.path || !isPlain each.source || hasDots each.source
  ) all;

  forbidden = [
    "/boot"
    "/dev"
    "/etc/group"
    "/etc/gshadow"
    "/etc/mtab"
    "/etc/passwd"
    "/etc/resolv.conf"
    "/etc/shadow"
    "/etc/static"
    "/nix"
    "/proc"
    "/run"
    "/sys"
    "/tmp"
    cfg.path
  ];
  refused = lib.filter (each: lib.any (parent: isIn parent each.path) forbidden) all;
  holding = lib.filter (each: isBelow each.path cfg.path) all;

  repeated = lib.filter (each: lib.count (other: other.path == each.path) all > 1) all;
  # A subvolume may be mounted inside of what is kept; anything else inside of it is kept already.
  nested = lib.filter (
    each:
    !lib.elem each.method [
      "subvolume"
      "native"
    ]
    && lib.any (other: other.method != "native" && isBelow other.path each.path) all
  ) all;
  elsewhere = lib.filter (each: each.method != "native" && each.method != "subvolume" && !isBelow cfg.path each.source) all;

  notInEtc = lib.filter (each: each.method == "etc-link" && !isBelow "/etc" each.path) all;
  linkedState = lib.filter (
    each:
    each.method == "tmpfiles-link"
    && lib.any (parent: isIn parent each.path) [
      "/var/lib"
      "/var/cache"
      "/var/log"
    ]
  ) directories;
  linkedEtc = lib.filter (each: each.method == "tmpfiles-link" && isIn "/etc" each.path) all;
  boundFiles = lib.filter (
    each:
    lib.elem each.method [
      "bind"
      "subvolume"
    ]
  ) files;
  nameless = lib.filter (each: each.method == "subvolume" && each.subvolume == null) directories;
in
{
  assertions = [
    (none malformed "tidemark.persist: these are not absolute paths without `.`, `..`, doubled or closing slashes, quotes, backslashes, percent signs and control characters")
    (none refused "tidemark.persist: these are made anew at each boot or are kept already, and must not be kept")
    (none holding "tidemark.persist: these hold ${cfg.path} itself")
    (none repeated "tidemark.persist: these paths are listed more than once")
    (none nested "tidemark.persist: these lie in a directory that is kept itself")
    (none elsewhere "tidemark.persist: the source of these is not below ${cfg.path}")
    (none notInEtc "tidemark.persist: method `etc-link` is only for paths below /etc")
    (none linkedEtc "tidemark.persist: below /etc, method `etc-link` is the one for links")
    (none linkedState "tidemark.persist: services refuse a symbolic link as their state, cache or log directory; use method `bind`")
    (none boundFiles "tidemark.persist: a file that is mounted cannot be replaced by renaming; keep its directory, or use a link")
    (none nameless "tidemark.persist: method `subvolume` needs the name of the subvolume")
  ];
}
