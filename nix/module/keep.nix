# Turns tidemark.persist into NixOS' own means: fileSystems, environment.etc, tmpfiles.
{
  config,
  lib,
  pkgs,
  utils,
  ...
}:
let
  cfg = config.tidemark;
  directories = lib.filter (each: each.enable) cfg.persist.directories;
  files = lib.filter (each: each.enable) cfg.persist.files;
  by = method: lib.filter (each: each.method == method);

  isEarly = each: each.inInitrd || lib.elem each.path utils.pathsNeededForBoot;

  # In the running system a mount that fails must not end in an emergency shell that nobody can log
  # in to, hence `nofail`; it would also lose its place before local-fs.target, hence that by name.
  # fstab(5) options, not definitions of the units: those would make units that nobody has.
  lateOptions =
    each:
    [
      "nofail"
      "x-systemd.before=local-fs.target"
      "x-systemd.wanted-by=local-fs.target"
    ]
    ++ lib.concatMap (unit: [
      "x-systemd.before=${unit}"
      "x-systemd.required-by=${unit}"
    ]) each.units;

  mount =
    each: fileSystem:
    lib.nameValuePair each.path (
      fileSystem
      // {
        options =
          fileSystem.options ++ [ "x-gvfs-hide" ] ++ lib.optionals (!isEarly each) (lateOptions each);
        neededForBoot = each.inInitrd;
      }
    );

  bindMount =
    each:
    mount each {
      device = each.source;
      fsType = "none";
      options = [ "bind" ];
      depends = [ cfg.persist.path ];
    };

  subvolumeMount =
    each:
    mount each {
      inherit (cfg) device;
      fsType = "btrfs";
      options = [
        "subvol=${toString each.subvolume}"
        "noatime"
      ];
    };

  # A quoted string, never a path of Nix: that would copy the file to the store, for all to read.
  etcLink = each: lib.nameValuePair (lib.removePrefix "/etc/" each.path) { inherit (each) source; };

  # Where a directory's own inode is: below the mount for a bind, at it for a subvolume.
  ownRule =
    each:
    lib.nameValuePair (if each.method == "subvolume" then each.path else each.source) {
      d = {
        inherit (each) mode group;
        user = each.owner;
      };
    };

  # `L` and not `L+`: what is there is never deleted.
  linkRule = each: lib.nameValuePair each.path { L.argument = each.source; };

  privateDirectories = [
    "/var/lib/private"
    "/var/cache/private"
    "/var/log/private"
  ];
  # systemd refuses dynamic users' state if these are open to others; mounting made them with 0755.
  privateRules = lib.concatMap (
    parent:
    lib.optionals (lib.any (each: lib.hasPrefix "${parent}/" each.path) directories) (
      map
        (
          path:
          lib.nameValuePair path {
            d = {
              mode = "0700";
              user = "root";
              group = "root";
            };
          }
        )
        [
          parent
          (cfg.persist.path + parent)
        ]
    )
  ) privateDirectories;

  # tmpfiles comes after the mounts, so a directory that was just added to persist.nix by hand would
  # not be there to be mounted at the next boot. Activation comes before them, in stage 1.
  makeSource =
    each:
    lib.concatStringsSep " " [
      "[ -e ${lib.escapeShellArg each.source} ] ||"
      "install -d -m ${lib.escapeShellArg each.mode} -o ${lib.escapeShellArg each.owner}"
      "-g ${lib.escapeShellArg each.group} -- ${lib.escapeShellArg each.source} || true"
    ];

  all = directories ++ files;
  owned = lib.filter (each: each.method != "native") directories;
in
{
  fileSystems = lib.listToAttrs (
    map bindMount (by "bind" directories) ++ map subvolumeMount (by "subvolume" directories)
  );
  system.activationScripts.tidemark = {
    deps = [
      "users"
      "groups"
    ];
    text = lib.concatMapStrings (each: makeSource each + "\n") (by "bind" directories);
  };
  # lsattr and chattr: file attributes are copied too when something is kept later.
  environment.systemPackages = [ pkgs.e2fsprogs ];
  environment.etc = lib.listToAttrs (map etcLink (by "etc-link" all));
  systemd.tmpfiles.settings."10-tidemark" = lib.listToAttrs (
    map ownRule owned ++ privateRules ++ map linkRule (by "tmpfiles-link" all)
  );
}
