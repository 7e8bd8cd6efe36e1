# Stands in for nixos/modules/tasks/filesystems.nix and config/swap.nix of nixpkgs, as of 2026: `fsType`
# has no default, and `depends` gives x-systemd.requires-mounts-for. See default.nix.
#
# It may differ: no check of file systems at boot, no growing, no formatting.
{
  config,
  lib,
  pkgs,
  utils,
  ...
}:
let
  inherit (lib) mkOption types;
  place = types.addCheck types.nonEmptyStr (path: builtins.match ".+/" path == null);
  fileSystem =
    { name, config, ... }:
    let
      prefix = lib.optionalString (utils.fsNeededForBoot config) "/sysroot";
      requirement = path: "x-systemd.requires-mounts-for=${prefix}${path}";
    in
    {
      options = {
        mountPoint = mkOption {
          type = place;
          default = name;
        };
        device = mkOption {
          type = types.nullOr types.nonEmptyStr;
          default = null;
        };
        label = mkOption {
          type = types.nullOr types.nonEmptyStr;
          default = null;
        };
        fsType = mkOption { type = types.nonEmptyStr; };
        options = mkOption {
          type = types.nonEmptyListOf types.nonEmptyStr;
          default = [ "defaults" ];
        };
        depends = mkOption {
          type = types.listOf place;
          default = [ ];
        };
        neededForBoot = mkOption {
          type = types.bool;
          default = false;
        };
        noCheck = mkOption {
          type = types.bool;
          default = false;
        };
      };
      config.options = lib.mkMerge [
        (lib.mkIf (utils.fsNeededForBoot config) [ "x-initrd.mount" ])
        (lib.mkIf (config.depends != [ ]) (map requirement config.depends))
      ];
    };
  slashed = path: if path == "/" then path else "${path}/";
  before =
    a: b:
    lib.any (lib.hasPrefix (slashed a.mountPoint)) (
      [ (slashed b.mountPoint) ]
      ++ lib.optional (b.device != null) (slashed b.device)
      ++ map slashed b.depends
    );
  sorted = lib.toposort before (lib.attrValues config.fileSystems);
  escape = lib.replaceStrings [ " " "\t" ] [ "\\040" "\\011" ];
  noCheck = [
    "none"
    "auto"
    "btrfs"
    "tmpfs"
  ];
  line =
    each:
    lib.concatStringsSep " " [
      (
        if each.device != null then
          escape each.device
        else if each.label != null then
          "/dev/disk/by-label/${escape each.label}"
        else
          throw "No device specified for mount point '${each.mountPoint}'."
      )
      (escape each.mountPoint)
      each.fsType
      (escape (lib.concatStringsSep "," each.options))
      "0"
      (if each.noCheck || lib.elem each.fsType noCheck then "0" else if each.mountPoint == "/" then "1" else "2")
    ]
    + "\n";
  table = list: lib.concatMapStrings line list;
  ordered = sorted.result or (lib.attrValues config.fileSystems);
  initrdFstab = pkgs.writeText "initrd-fstab" (table (lib.filter utils.fsNeededForBoot ordered));
  swap =
    { config, ... }:
    {
      options = {
        device = mkOption { type = types.nonEmptyStr; };
        size = mkOption {
          type = types.nullOr types.int;
          default = null;
        };
        priority = mkOption {
          type = types.nullOr types.int;
          default = null;
        };
        options = mkOption {
          type = types.listOf types.str;
          default = [ "defaults" ];
        };
        discardPolicy = mkOption {
          type = types.nullOr types.str;
          default = null;
        };
        randomEncryption = mkOption {
          type = types.coercedTo types.bool (enable: { inherit enable; }) (types.attrsOf types.unspecified);
          default.enable = false;
        };
      };
    };
  isRandom = each: each.randomEncryption.enable or false;
in
{
  options = {
    fileSystems = mkOption {
      type = types.attrsOf (types.submodule fileSystem);
      default = { };
    };
    swapDevices = mkOption {
      type = types.listOf (types.submodule swap);
      default = [ ];
    };
    boot.supportedFilesystems = mkOption {
      type = types.coercedTo (types.listOf types.str) (
        names: lib.genAttrs names (_: true)
      ) (types.attrsOf types.bool);
      default = { };
    };
  };
  config = {
    assertions = [
      {
        assertion = !(sorted ? cycle);
        message = "The `fileSystems` option can't be topologically sorted: a mount point loops.";
      }
      {
        assertion = config.fileSystems ? "/";
        message = "The `fileSystems` option does not specify your root file system.";
      }
    ]
    ++ map (each: {
      assertion = isRandom each -> builtins.match "/dev/disk/by-(uuid|label)/.*" each.device == null;
      message = "You cannot use swap device ${each.device} with randomEncryption enabled.";
    }) config.swapDevices;
    boot.initrd.systemd.managerEnvironment.SYSTEMD_SYSROOT_FSTAB = initrdFstab;
    environment.etc.fstab.text = ''
      # This is a generated file.  Do not edit!

      # Filesystems.
      ${table ordered}

      # Swap devices.
      ${lib.concatMapStrings (each: "${each.device} none swap ${lib.concatStringsSep "," each.options}\n") config.swapDevices}
    '';
  };
}
