{
  config,
  lib,
  utils,
  ...
}:
let
  cfg = config.tidemark;
  covering = import ./covering.nix { inherit config lib; };
  fileSystems = lib.attrValues config.fileSystems;

  subvolumeOf =
    fileSystem:
    let
      named = lib.filter (lib.hasPrefix "subvol=") fileSystem.options;
    in
    if named == [ ] then null else lib.removePrefix "/" (lib.removePrefix "subvol=" (lib.last named));
  subvolumes = lib.filter (each: each.fsType == "btrfs" && subvolumeOf each != null) fileSystems;
  identity = each: "${toString each.device} ${toString (subvolumeOf each)}";
  repeated = lib.filter (
    each: lib.count (other: identity other == identity each) subvolumes > 1
  ) subvolumes;

  root = config.fileSystems."/" or null;
  persist = covering cfg.persist.path;
  isKept =
    path:
    let
      found = covering path;
    in
    found != null && found.mountPoint != "/";
  byOtherName = lib.filter (
    each:
    each.fsType == "btrfs"
    && utils.fsNeededForBoot each
    && lib.hasPrefix "/dev/disk/" (toString each.device)
  ) fileSystems;
in
{
  assertions = [
    {
      assertion = repeated == [ ];
      message = "The same subvolume is mounted more than once: ${
        lib.concatMapStringsSep ", " (each: "${each.mountPoint} (${toString (subvolumeOf each)})") repeated
      }.";
    }
    {
      assertion =
        cfg.rollback.enable && root != null
        -> root.device == cfg.device && subvolumeOf root == cfg.root.subvolume;
      message = "fileSystems.\"/\" is not the subvolume ${cfg.root.subvolume} of ${cfg.device}: another root than the one that runs would be emptied.";
    }
    {
      assertion = persist != null && persist.mountPoint != "/";
      message = "${cfg.persist.path} is not on a file system of its own: it would be emptied with the root.";
    }
    {
      assertion = persist == null || utils.fsNeededForBoot persist;
      message = "fileSystems.\"${
        if persist == null then cfg.persist.path else persist.mountPoint
      }\".neededForBoot must be true: without it passwords and /etc would be missing at boot, and nobody could log in.";
    }
    {
      assertion = cfg.rollback.enable -> isKept "/var/lib/nixos";
      message = "/var/lib/nixos is not kept: users and groups would get other numbers, and files other owners. Add it to tidemark.persist.directories with inInitrd = true.";
    }
    {
      assertion = cfg.root.subvolume != cfg.root.blank;
      message = "tidemark.root.subvolume and tidemark.root.blank are the same subvolume.";
    }
  ];
  warnings = map (
    each:
    "${each.mountPoint} is mounted in stage 1 by ${toString each.device}; if that is an encrypted device, systemd gives up after 90 seconds while the passphrase is typed. Name it by its mapping, as ${cfg.device}."
  ) byOtherName;
}
