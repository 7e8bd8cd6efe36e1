/* oxlint-disable eslint/max-lines */
/** Generated from nix/module/ by scripts/generate-module-text.ts; do not edit. */
export const moduleFiles: readonly { readonly path: string; readonly text: string }[] = [
  {
    path: 'checks/boot.nix',
    text: `{ config, lib, ... }:
let
  cfg = config.tidemark;
  mapping = lib.removePrefix "/dev/mapper/" cfg.device;
  mappings = map (each: each.name) (lib.attrValues config.boot.initrd.luks.devices);
  loaders = lib.filter (name: config.boot.loader.\${name}.enable or false) [
    "grub"
    "limine"
    "refind"
    "systemd-boot"
  ];
in
{
  assertions = [
    {
      assertion = builtins.match "/dev/mapper/[^/]+" cfg.device != null;
      message = "tidemark.device is \${cfg.device}, but must be the opened mapping, as /dev/mapper/enc: for any other name systemd gives up after 90 seconds while the passphrase is typed.";
    }
    {
      assertion = mappings == [ ] || lib.elem mapping mappings;
      message = "tidemark.device is \${cfg.device}, but boot.initrd.luks.devices opens only \${lib.concatStringsSep ", " mappings}: the boot would wait for it for ever.";
    }
    {
      assertion = cfg.rollback.enable -> config.boot.initrd.systemd.enable;
      message = "boot.initrd.systemd.enable is false: the root would never be emptied, and nothing would say so.";
    }
    {
      assertion = lib.length loaders <= 1;
      message = "More than one boot loader is enabled: \${lib.concatStringsSep ", " loaders}.";
    }
  ];
}
`,
  },
  {
    path: 'checks/covering.nix',
    text: `# The file system that a path lies on: that with the longest mount point, or null.
{ config, lib }:
path:
let
  slashed = place: if place == "/" then place else "\${place}/";
  holding = lib.filter (each: lib.hasPrefix (slashed each.mountPoint) (slashed path)) (
    lib.attrValues config.fileSystems
  );
  longer =
    a: b: if lib.stringLength b.mountPoint > lib.stringLength a.mountPoint then b else a;
in
if holding == [ ] then null else lib.foldl' longer (lib.head holding) holding
`,
  },
  {
    path: 'checks/default.nix',
    text: `# What NixOS lets pass without a word and what would then cost data or lock people out.
{
  imports = [
    ./boot.nix
    ./entries.nix
    ./file-systems.nix
    ./users.nix
  ];
}
`,
  },
  {
    path: 'checks/entries.nix',
    text: `{ config, lib, ... }:
let
  cfg = config.tidemark.persist;
  directories = lib.filter (each: each.enable) cfg.directories;
  files = lib.filter (each: each.enable) cfg.files;
  all = directories ++ files;
  none = list: message: {
    assertion = list == [ ];
    message = "\${message}: \${lib.concatMapStringsSep ", " (each: each.path) list}.";
  };
  isBelow = parent: path: path != parent && lib.hasPrefix "\${parent}/" path;
  isIn = parent: path: path == parent || isBelow parent path;

  # fstab(5) and tmpfiles.d(5) can hold these only escaped, and NixOS escapes not all of them.
  isPlain = path: builtins.match "(/[^/[:cntrl:]\\"'\\\\%]+)+" path != null;
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
    (none malformed "tidemark.persist: these are not absolute paths without \`.\`, \`..\`, doubled or closing slashes, quotes, backslashes, percent signs and control characters")
    (none refused "tidemark.persist: these are made anew at each boot or are kept already, and must not be kept")
    (none holding "tidemark.persist: these hold \${cfg.path} itself")
    (none repeated "tidemark.persist: these paths are listed more than once")
    (none nested "tidemark.persist: these lie in a directory that is kept itself")
    (none elsewhere "tidemark.persist: the source of these is not below \${cfg.path}")
    (none notInEtc "tidemark.persist: method \`etc-link\` is only for paths below /etc")
    (none linkedEtc "tidemark.persist: below /etc, method \`etc-link\` is the one for links")
    (none linkedState "tidemark.persist: services refuse a symbolic link as their state, cache or log directory; use method \`bind\`")
    (none boundFiles "tidemark.persist: a file that is mounted cannot be replaced by renaming; keep its directory, or use a link")
    (none nameless "tidemark.persist: method \`subvolume\` needs the name of the subvolume")
  ];
}
`,
  },
  {
    path: 'checks/file-systems.nix',
    text: `{
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
  identity = each: "\${toString each.device} \${toString (subvolumeOf each)}";
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
      message = "The same subvolume is mounted more than once: \${
        lib.concatMapStringsSep ", " (each: "\${each.mountPoint} (\${toString (subvolumeOf each)})") repeated
      }.";
    }
    {
      assertion =
        cfg.rollback.enable && root != null
        -> root.device == cfg.device && subvolumeOf root == cfg.root.subvolume;
      message = "fileSystems.\\"/\\" is not the subvolume \${cfg.root.subvolume} of \${cfg.device}: another root than the one that runs would be emptied.";
    }
    {
      assertion = persist != null && persist.mountPoint != "/";
      message = "\${cfg.persist.path} is not on a file system of its own: it would be emptied with the root.";
    }
    {
      assertion = persist == null || utils.fsNeededForBoot persist;
      message = "fileSystems.\\"\${
        if persist == null then cfg.persist.path else persist.mountPoint
      }\\".neededForBoot must be true: without it passwords and /etc would be missing at boot, and nobody could log in.";
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
    "\${each.mountPoint} is mounted in stage 1 by \${toString each.device}; if that is an encrypted device, systemd gives up after 90 seconds while the passphrase is typed. Name it by its mapping, as \${cfg.device}."
  ) byOtherName;
}
`,
  },
  {
    path: 'checks/users.nix',
    text: `{ config, lib, ... }:
let
  cfg = config.tidemark;
  covering = import ./covering.nix { inherit config lib; };
  # /run holds what secret managers put there in stage 1; whatever else is on the root is gone.
  isLost =
    path:
    let
      found = covering path;
    in
    !lib.hasPrefix "/run/" path && (found == null || found.mountPoint == "/");
  lost = lib.filter (
    name:
    let
      file = config.users.users.\${name}.hashedPasswordFile;
    in
    file != null && isLost file
  ) (lib.attrNames config.users.users);
in
{
  assertions = lib.optional cfg.rollback.enable {
    assertion = lost == [ ];
    message = "The password files of \${lib.concatStringsSep ", " lost} lie on the root, which is emptied before they are read. Put them below \${cfg.persist.path}.";
  };
  warnings = lib.optional (cfg.rollback.enable && config.users.mutableUsers) "users.mutableUsers is true: passwords changed with passwd(1) will be lost with the root at the next boot.";
}
`,
  },
  {
    path: 'default.nix',
    text: `# Tidemark: a NixOS system whose root is emptied at each boot, and what it keeps.
#
# Import this folder. Without flakes: \`imports = [ ./tidemark ];\`. With flakes: the same, or give the
# folder as a module to \`nixosSystem\`. It needs nothing but nixpkgs. A whole configuration:
#
#     {
#       imports = [ ./tidemark ];
#       tidemark.device = "/dev/mapper/enc";
#       tidemark.persist = import ./persist.nix;
#     }
#
# The file systems themselves (\`/\`, \`/nix\`, \`/persist\`…) are not declared here, but checked.
{
  imports = [
    ./checks
    ./keep.nix
    ./options.nix
    ./polkit.nix
    ./program.nix
    ./prune.nix
    ./rollback.nix
    ./watch.nix
  ];
}
`,
  },
  {
    path: 'entry.nix',
    text: `# One path that is kept: the options of an element of tidemark.persist.directories and .files.
{ persist }:
{ config, lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options = {
    enable = mkOption {
      type = types.bool;
      default = true;
      example = false;
      description = "Whether this entry is in force. What is kept already stays where it is.";
    };
    path = mkOption {
      type = types.str;
      example = "/var/lib/bluetooth";
      description = "The absolute path that programs use, without a slash at the end.";
    };
    source = mkOption {
      type = types.str;
      default = persist + config.path;
      defaultText = lib.literalExpression "config.tidemark.persist.path + path";
      example = "/persist/var/lib/bluetooth";
      description = "Where it really lies.";
    };
    method = mkOption {
      type = types.enum [
        "bind"
        "etc-link"
        "tmpfiles-link"
        "native"
        "subvolume"
      ];
      default = "bind";
      example = "bind";
      description = ''
        How it is kept.

        \`bind\`: a directory is mounted from where it lies. Right for whatever a service calls its
        state, cache or log directory: systemd refuses a symbolic link there.

        \`etc-link\`: a symbolic link in /etc, made with the rest of /etc. Only for what no program
        replaces by renaming.

        \`tmpfiles-link\`: a symbolic link anywhere else, made early at boot unless something is there.

        \`native\`: another option of NixOS says where it lies (as \`services.openssh.hostKeys\`); this
        entry only documents it.

        \`subvolume\`: a subvolume of its own on the top level of the file system is mounted. It must
        be made before.
      '';
    };
    subvolume = mkOption {
      type = types.nullOr (types.strMatching "[A-Za-z0-9@_][A-Za-z0-9@_.-]*");
      default = null;
      example = "docker";
      description = "The subvolume to mount, with method \`subvolume\`.";
    };
    owner = mkOption {
      type = types.strMatching "[A-Za-z0-9_][A-Za-z0-9_.-]*";
      default = "root";
      example = "postgres";
      description = "Name or number of the user whom the directory belongs to.";
    };
    group = mkOption {
      type = types.strMatching "[A-Za-z0-9_][A-Za-z0-9_.-]*";
      default = "root";
      example = "postgres";
      description = "Name or number of the group of the directory.";
    };
    mode = mkOption {
      type = types.strMatching "[0-7]{3,4}";
      default = "0755";
      example = "0700";
      description = ''
        Permissions of the directory, octal. The system sets owner, group and mode of directories at
        each boot, those of files never.
      '';
    };
    inInitrd = mkOption {
      type = types.bool;
      default = false;
      example = true;
      description = ''
        Whether it must be in place before stage 1 hands over, as /var/lib/nixos must: users are
        made there and then. If it cannot be mounted, the boot stops.
      '';
    };
    units = mkOption {
      type = types.listOf (types.strMatching "[A-Za-z0-9@:_.\\\\\\\\-]+[.][a-z]+");
      default = [ ];
      example = [ "bluetooth.service" ];
      description = ''
        Units that use it. They start after it is mounted, and not at all if it cannot be: rather
        than write to a root that will be emptied.
      '';
    };
    reason = mkOption {
      type = types.str;
      default = "";
      example = "Paired devices";
      description = "What is lost without it, for people.";
    };
  };
}
`,
  },
  {
    path: 'keep.nix',
    text: `# Turns tidemark.persist into NixOS' own means: fileSystems, environment.etc, tmpfiles.
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
  # in to, hence \`nofail\`; it would also lose its place before local-fs.target, hence that by name.
  # fstab(5) options, not definitions of the units: those would make units that nobody has.
  lateOptions =
    each:
    [
      "nofail"
      "x-systemd.before=local-fs.target"
      "x-systemd.wanted-by=local-fs.target"
    ]
    ++ lib.concatMap (unit: [
      "x-systemd.before=\${unit}"
      "x-systemd.required-by=\${unit}"
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
        "subvol=\${toString each.subvolume}"
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

  # \`L\` and not \`L+\`: what is there is never deleted.
  linkRule = each: lib.nameValuePair each.path { L.argument = each.source; };

  privateDirectories = [
    "/var/lib/private"
    "/var/cache/private"
    "/var/log/private"
  ];
  # systemd refuses dynamic users' state if these are open to others; mounting made them with 0755.
  privateRules = lib.concatMap (
    parent:
    lib.optionals (lib.any (each: lib.hasPrefix "\${parent}/" each.path) directories) (
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
      "[ -e \${lib.escapeShellArg each.source} ] ||"
      "install -d -m \${lib.escapeShellArg each.mode} -o \${lib.escapeShellArg each.owner}"
      "-g \${lib.escapeShellArg each.group} -- \${lib.escapeShellArg each.source} || true"
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
    text = lib.concatMapStrings (each: makeSource each + "\\n") (by "bind" directories);
  };
  # lsattr and chattr: file attributes are copied too when something is kept later.
  environment.systemPackages = [ pkgs.e2fsprogs ];
  environment.etc = lib.listToAttrs (map etcLink (by "etc-link" all));
  systemd.tmpfiles.settings."10-tidemark" = lib.listToAttrs (
    map ownRule owned ++ privateRules ++ map linkRule (by "tmpfiles-link" all)
  );
}
`,
  },
  {
    path: 'knowledge.nix',
    text: `# What a person knows of a path: an element of tidemark.persist.knowledge. It does nothing in the system.
{ lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options = {
    path = mkOption {
      type = types.str;
      example = "/var/lib/weather";
      description = "The absolute path, without a slash at the end.";
    };
    name = mkOption {
      type = types.str;
      example = "Weather station";
      description = "What it is.";
    };
    worth = mkOption {
      type = types.enum [
        "precious"
        "useful"
        "regenerated"
      ];
      example = "precious";
      description = ''
        \`precious\`: lost work or lost trust without it; \`useful\`: comfort; \`regenerated\`: made anew by
        whoever needs it.
      '';
    };
    lost = mkOption {
      type = types.str;
      example = "All measurements";
      description = "What is lost without it.";
    };
    method = mkOption {
      type = types.nullOr (
        types.enum [
          "bind"
          "etc-link"
          "tmpfiles-link"
          "native"
          "subvolume"
        ]
      );
      default = null;
      example = "bind";
      description = "How to keep it, one of the methods of tidemark.persist.directories.";
    };
    units = mkOption {
      type = types.listOf types.str;
      default = [ ];
      example = [ "weather.service" ];
      description = "Units that use it.";
    };
  };
}
`,
  },
  {
    path: 'options.nix',
    text: `{ config, lib, ... }:
let
  inherit (lib) mkOption types;
  # Names that are safe in a path, in shell, in fstab(5) and in JSON without escaping.
  subvolumeName = types.strMatching "[A-Za-z0-9@_][A-Za-z0-9@_.-]*";
  entries =
    kind: example:
    mkOption {
      type = types.listOf (
        types.submodule (import ./entry.nix { persist = config.tidemark.persist.path; })
      );
      default = [ ];
      description = "The \${kind} that outlive the root, and how each is kept.";
      inherit example;
    };
in
{
  options.tidemark = {
    device = mkOption {
      type = types.str;
      default = "/dev/mapper/enc";
      example = "/dev/mapper/enc";
      description = ''
        The opened mapping that holds the btrfs file system with the root. It must be named by its
        mapping, never by UUID: only for a mapping does systemd wait without limit while the
        passphrase is typed.
      '';
    };

    rollback.enable = mkOption {
      type = types.bool;
      default = true;
      example = false;
      description = ''
        Whether to give the system an empty root at each boot. For a single boot it is switched off
        by the kernel parameter \`tidemark.rollback=0\`.
      '';
    };

    root = {
      subvolume = mkOption {
        type = subvolumeName;
        default = "root";
        example = "root";
        description = "The subvolume of the top level that is the root.";
      };
      blank = mkOption {
        type = subvolumeName;
        default = "root-blank";
        example = "root-blank";
        description = "The read-only snapshot that each root starts as.";
      };
      keep = {
        days = mkOption {
          type = types.ints.between 0 3650;
          default = 14;
          example = 30;
          description = "The roots of earlier boots are kept for this many days.";
        };
        count = mkOption {
          type = types.ints.between 1 1000;
          default = 3;
          example = 10;
          description = "At least this many earlier roots are kept, however old they are.";
        };
        freePercent = mkOption {
          type = types.ints.between 0 90;
          default = 10;
          example = 5;
          description = ''
            When less than this share of the file system is free, in percent, the oldest roots are
            deleted early, whatever \`days\` and \`count\` say, but never the newest. 0 switches this off.
          '';
        };
        interval = mkOption {
          type = types.str;
          default = "daily";
          example = "hourly";
          description = "When to look for roots to delete: a calendar event of systemd.time(7).";
        };
      };
    };

    persist = {
      path = mkOption {
        type = types.strMatching "/[A-Za-z0-9@_./-]*[A-Za-z0-9@_-]";
        default = "/persist";
        example = "/persist";
        description = ''
          Where what is kept lies, below its own full path. It must be a file system of its own with
          \`neededForBoot = true\`.
        '';
      };
      directories = entries "directories" [
        {
          path = "/var/lib/bluetooth";
          method = "bind";
          mode = "0700";
          units = [ "bluetooth.service" ];
          reason = "Paired devices";
        }
      ];
      files = entries "files" [
        {
          path = "/etc/machine-id";
          method = "etc-link";
          reason = "The identity of this system";
        }
      ];
      ignore = mkOption {
        type = types.listOf (types.submodule ./rule.nix);
        default = [ ];
        example = [
          {
            kind = "directory";
            pattern = "/var/lib/lxcfs";
            reason = "Mounted anew by its service";
          }
        ];
        description = "What Tidemark's drift manager is not to speak of again. The system does nothing with it.";
      };
      knowledge = mkOption {
        type = types.listOf (types.submodule ./knowledge.nix);
        default = [ ];
        example = [
          {
            path = "/var/lib/weather";
            name = "Weather station";
            worth = "precious";
            lost = "All measurements";
          }
        ];
        description = "What you know of paths and Tidemark does not. The system does nothing with it.";
      };
    };
  };
}
`,
  },
  {
    path: 'polkit.nix',
    text: `# Tidemark's window asks for root's rights by pkexec, which NixOS 26.11 no longer installs by itself.
# Earlier releases have it wherever polkit is, and do not know the option.
{
  config,
  lib,
  options,
  ...
}:
{
  security.polkit = lib.optionalAttrs (options.security.polkit ? enablePkexecWrapper) {
    enablePkexecWrapper = lib.mkDefault config.security.polkit.enable;
  };
}
`,
  },
  {
    path: 'program.nix',
    text: `# Tidemark's window in the installed system: in the menu, allowed to ask for root's rights, and, if
# wanted, in the tray from log-in on.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.programs.tidemark;
  # Where the installer puts the program beside the configuration.
  archive = ./program/program.tar.gz;
  packageAtHand =
    if builtins.pathExists archive then
      pkgs.callPackage ./program/package.nix {
        inherit archive;
        electron = import ./program/electron.nix { inherit lib pkgs; };
      }
    else
      pkgs.tidemark or null;
in
{
  options.programs.tidemark = {
    enable = mkOption {
      type = types.bool;
      default = false;
      example = true;
      description = "Whether to install Tidemark's window and command line.";
    };
    package = mkOption {
      type = types.nullOr types.package;
      default = packageAtHand;
      defaultText = lib.literalMD "what the installer put beside the configuration, or else \`pkgs.tidemark\`";
      example = lib.literalExpression "pkgs.callPackage ./tidemark/nix/package { }";
      description = "The package to install.";
    };
    tray.enable = mkOption {
      type = types.bool;
      default = true;
      example = false;
      description = ''
        Whether people who log in find Tidemark in the tray: how much the next boot erases, and a word
        in time when something that looks precious is not kept.
      '';
    };
  };

  config = lib.mkIf cfg.enable {
    assertions = [
      {
        assertion = cfg.package != null;
        message = "programs.tidemark.enable needs a package: there is no program/program.tar.gz beside the module, and pkgs.tidemark does not exist. Set programs.tidemark.package.";
      }
    ];
    # The package brings its action of polkit; NixOS links share/polkit-1 of the packages listed here,
    # never of those in people's own profiles.
    environment.systemPackages = lib.optional (cfg.package != null) cfg.package;
    security.polkit.enable = lib.mkDefault true;
    environment.etc = lib.mkIf (cfg.tray.enable && cfg.package != null) {
      "xdg/autostart/org.tidemark.Tidemark.desktop".source =
        "\${cfg.package}/share/tidemark/autostart/org.tidemark.Tidemark.desktop";
    };
    tidemark.watch.package = lib.mkDefault cfg.package;
  };
}
`,
  },
  {
    path: 'program/electron.nix',
    text: `# The Electron for an installed system. nixpkgs refuses one whose time is over, and with it would refuse
# the whole system: a rebuild for something else, or to keep something, would fail because of this window.
# So the first that it still gives is taken, its own choice before the others, newer ones before older.
{ lib, pkgs }:
let
  isGiven = electron: (builtins.tryEval (electron.outPath or (throw "there is none"))).success;
  # 25 is the oldest that Tidemark runs on.
  others = map (version: pkgs.\${"electron_\${toString version}"} or { }) (
    lib.reverseList (lib.range 25 99)
  );
in
# When there is none at all, nixpkgs says why.
lib.findFirst isGiven pkgs.electron ([ pkgs.electron ] ++ others)
`,
  },
  {
    path: 'program/package.nix',
    text: `# The package, from the archive of what was built: its paths are filled in, and it gets Electron, Node and
# the helper's tools of the nixpkgs that calls it. Nothing is compiled, so that a system can have it from
# the copy that the installer laid beside its configuration, and gets every newer Electron of nixpkgs.
#
# The helper is one file that is run by Node, never by Electron. Electron is shared with other programs, so
# its fuses are not ours to set: what keeps the program as it was built is the store, which belongs to root
# and is read-only.
{
  # A file \`program.tar.gz\`: \`bin\`, \`libexec\` and \`share\`, with @NAMES@ where paths of the store belong.
  archive,
  version ? null,
  callPackage,
  coreutils,
  electron,
  lib,
  nodejs-slim,
  runtimeShell,
  stdenvNoCC,
}:
let
  tools = callPackage ./tools.nix { };
  places = {
    SHELL = runtimeShell;
    ENV = "\${coreutils}/bin/env";
    ELECTRON = lib.getExe electron;
  };
  fill = lib.concatStrings (
    lib.mapAttrsToList (name: path: " -e \${lib.escapeShellArg "s,@\${name}@,\${path},g"}") places
  );
in
stdenvNoCC.mkDerivation {
  pname = "tidemark";
  version = if version == null then "installed" else version;
  inherit archive;

  buildCommand = ''
    mkdir -p $out
    tar -xzf $archive -C $out
    helper=$out/libexec/tidemark
    for file in $(cat $helper/open-paths); do
      sed -i -e "s,@PREFIX@,$out,g"\${fill} $out/$file
    done
    rm $helper/open-paths

    ln -s \${nodejs-slim}/bin/node $helper/node
    mkdir $helper/tools
    for folder in bin sbin; do
      [ ! -d \${tools}/$folder ] || ln -s \${tools}/$folder/* $helper/tools/
    done
    ln -s $helper/tidemark-helper $out/bin/tidemark-helper
    # For the next system that this one installs.
    ln -s $archive $helper/program.tar.gz
  '';

  passthru = { inherit tools; };

  meta = {
    description = "NixOS whose root is emptied at every boot: installer and drift manager";
    mainProgram = "tidemark";
    license = lib.licenses.mit;
    platforms = [
      "x86_64-linux"
      "aarch64-linux"
    ];
  };
}
`,
  },
  {
    path: 'program/tools.nix',
    text: `# The programs that the helper runs as root, by absolute path and nobody else's: a folder of links that
# lies beside the helper, which looks there first.
#
# Not in it is what must fit the running system rather than this package: systemd's programs (systemctl,
# journalctl, udevadm…), Nix, and what NixOS installs itself with. Those come from the system's profile.
{
  acl,
  attr,
  btrfs-progs,
  buildEnv,
  coreutils,
  cryptsetup,
  dosfstools,
  e2fsprogs,
  findutils,
  git,
  gnugrep,
  kbd,
  mkpasswd,
  openssh,
  smartmontools,
  util-linux,
}:
buildEnv {
  name = "tidemark-tools";
  paths = [
    acl
    attr
    btrfs-progs
    coreutils
    cryptsetup
    dosfstools
    e2fsprogs
    findutils
    git
    gnugrep
    kbd
    mkpasswd
    openssh
    smartmontools
    util-linux
  ];
  pathsToLink = [
    "/bin"
    "/sbin"
  ];
  ignoreCollisions = true;
}
`,
  },
  {
    path: 'prune.nix',
    text: `# Deletes the roots of earlier boots in the running system: see prune.sh.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.tidemark;
in
{
  config = lib.mkIf cfg.rollback.enable {
    systemd.services.tidemark-prune = {
      description = "Delete the roots of earlier boots that are not kept any longer";
      # By store path: whatever else the administrator has is not used.
      path = [
        pkgs.bash
        pkgs.btrfs-progs
        pkgs.coreutils
        pkgs.findutils
        pkgs.util-linux
      ];
      serviceConfig = {
        Type = "oneshot";
        # The top level of the file system is mounted for this process alone.
        PrivateMounts = true;
        Nice = 19;
        IOSchedulingClass = "idle";
        PrivateNetwork = true;
        NoNewPrivileges = true;
        RuntimeDirectory = "tidemark-prune";
        RuntimeDirectoryMode = "0700";
      };
      script = ''
        device=\${lib.escapeShellArg cfg.device}
        keep_days=\${toString cfg.root.keep.days}
        keep_count=\${toString cfg.root.keep.count}
        free_percent=\${toString cfg.root.keep.freePercent}
        \${builtins.readFile ./prune.sh}
      '';
    };
    systemd.timers.tidemark-prune = {
      description = "Delete the roots of earlier boots from time to time";
      wantedBy = [ "timers.target" ];
      timerConfig = {
        OnCalendar = cfg.root.keep.interval;
        # Soon after a boot as well: that is when the disk may be full.
        OnBootSec = "10min";
        RandomizedDelaySec = "5min";
      };
    };
  };
}
`,
  },
  {
    path: 'prune.sh',
    text: `# Deletes roots of earlier boots, in the running system, from a timer.
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
readonly top=\${RUNTIME_DIRECTORY:-/run/tidemark-prune}/top
readonly form='^([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})Z-[0-9a-f]{8}(\\.[0-9]+)?$'
# The cleaner of btrfs frees the space of a deleted subvolume in its own time: seconds to wait for it.
readonly patience=900

say() { printf '<6>tidemark: %s\\n' "$1"; }
shout() { printf '<3>tidemark: %s\\n' "$1" >&2; }

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
  local m=("\${BASH_REMATCH[@]}")
  date -u -d "\${m[1]}-\${m[2]}-\${m[3]} \${m[4]}:\${m[5]}:\${m[6]}" +%s 2> /dev/null
}

# Names of former roots in \`roots\`, the newest first. The top of every subvolume, and nothing else, has
# inode 256; \`find\` prints no links here, and names of another form are left out before they are used.
find_roots() {
  local name id
  roots=()
  while read -r _ name; do roots+=("$name"); done < <(
    find old_roots -mindepth 1 -maxdepth 1 -type d -inum 256 -print0 |
      while IFS= read -r -d '' name; do
        name=\${name#old_roots/}
        if [[ $name =~ $form ]] && ! is_running "$name"; then
          id=$(btrfs inspect-internal rootid "old_roots/$name")
          printf '%s %s\\n' "$id" "$name"
        fi
      done | sort -k1,1nr
  )
}

# Whether it is gone: what find(1) returns says nothing of the programs that it ran.
delete_subvolumes() { # PATH
  find "$1" -depth -type d -inum 256 -execdir btrfs subvolume delete {} \\; > /dev/null || true
  [[ ! -e $1 ]]
}

delete_root() { # NAME WHY
  local path="old_roots/$1"
  if ! delete_subvolumes "$path" 2> /dev/null; then
    # A subvolume can only be taken out of one that is writable.
    find "$path" -type d -inum 256 -execdir btrfs property set -f -ts {} ro false \\; || true
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
      'Device size:'*) read -r size _ <<< "\${line#*:}" ;;
      'Free (estimated):'*) read -r free _ <<< "\${line#*:}" ;;
    esac
  done < <(btrfs filesystem usage -b .)
  [[ $size =~ ^[1-9][0-9]*$ && $free =~ ^[0-9]+$ ]] || return 1
  printf '%s\\n' $((free * 100 / size))
}

prune_by_age() {
  local now at time younger kept=()
  now=$(date +%s)
  younger=$now
  for at in "\${!roots[@]}"; do
    time=$(time_of "\${roots[at]}") || time=$younger
    if ((time > younger)); then time=$younger; fi
    younger=$time
    if ((at >= keep_count && at > 0 && now - time > keep_days * 86400)); then
      delete_root "\${roots[at]}" 'old enough' || kept+=("\${roots[at]}")
    else
      kept+=("\${roots[at]}")
    fi
  done
  roots=("\${kept[@]}")
}

# Waits until the room of what was deleted is free: after the cleaner there must be a commit.
await_room() {
  btrfs filesystem sync .
  timeout "$patience" btrfs subvolume sync . > /dev/null && btrfs filesystem sync .
}

prune_by_space() {
  local free
  while ((\${#roots[@]} > 1)); do
    free=$(free_share) || { shout 'the free space could not be read'; return 0; }
    if ((free >= free_percent)); then return 0; fi
    delete_root "\${roots[-1]}" "only $free % free" || true
    unset 'roots[-1]'
    await_room || return 0
  done
}

remove_orphaned_manifests() {
  local path name
  for path in old_roots/*.json old_roots/*.json.new; do
    name=\${path#old_roots/}
    name=\${name%.new}
    name=\${name%.json}
    if [[ -f $path && ! -L $path && $name =~ $form && ! -e old_roots/$name ]]; then rm -f -- "$path"; fi
  done
}

mkdir -p -m 0700 "$top"
mount -t btrfs -o subvolid=5,noatime "$device" "$top"
trap leave EXIT
cd "$top"
if [[ -L old_roots || ! -d old_roots ]]; then exit 0; fi
find_roots
if ((\${#roots[@]} == 0)); then exit 0; fi
newest=$(time_of "\${roots[0]}") || newest=0
if (($(date +%s) < newest)); then
  shout "the clock is earlier than the newest old root, \${roots[0]}: nothing is deleted"
  exit 0
fi
prune_by_age
prune_by_space
remove_orphaned_manifests
say "\${#roots[@]} old roots are kept"
`,
  },
  {
    path: 'rollback.nix',
    text: `# The unit that empties the root in stage 1. Each line of it is there for a reason:
#
# - RequiredBy sysroot.mount as well as initrd.target: if it fails, nothing is mounted.
# - RemainAfterExit, because initrd-cleanup.service isolates initrd-switch-root.target, which wants
#   sysroot.mount again, which would start a oneshot that had ended a second time.
# - After local-fs-pre.target: systemd's attempt to resume from hibernation is before that, so a
#   hibernated system's root is never touched. A condition on \`resume=\` would not do: systemd also
#   resumes without it.
# - Requires and After the device by its escaped name: an order after a unit that does not exist is
#   no order, and systemd says nothing about it.
# - No \`path\`: in stage 1 it takes mount(8) away.
{
  config,
  lib,
  pkgs,
  utils,
  ...
}:
let
  cfg = config.tidemark;
  device = "\${utils.escapeSystemdPath cfg.device}.device";
in
{
  config = lib.mkIf cfg.rollback.enable {
    boot.initrd.supportedFilesystems = [ "btrfs" ];
    boot.initrd.systemd = {
      # The default since 26.05. Without it, units of the initrd are ignored without a word.
      enable = true;
      initrdBin = [ pkgs.btrfs-progs ];
      services.tidemark-rollback = {
        description = "Give the system an empty root";
        requires = [ device ];
        after = [
          device
          "local-fs-pre.target"
        ];
        before = [
          "sysroot.mount"
          "shutdown.target"
        ];
        conflicts = [ "shutdown.target" ];
        requiredBy = [
          "initrd.target"
          "sysroot.mount"
        ];
        unitConfig.DefaultDependencies = false;
        serviceConfig = {
          Type = "oneshot";
          RemainAfterExit = true;
          StandardError = "journal+console";
        };
        script = ''
          device=\${lib.escapeShellArg cfg.device}
          root=\${lib.escapeShellArg cfg.root.subvolume}
          blank=\${lib.escapeShellArg cfg.root.blank}
          \${builtins.readFile ./rollback.sh}
        '';
      };
    };
  };
}
`,
  },
  {
    path: 'rollback.sh',
    text: `# Gives the system an empty root, in stage 1, before anything of the disk is mounted.
#
# The module puts three assignments before this text (device, root, blank) and NixOS a \`set -e\`.
# There is only bash, coreutils, mount, umount and btrfs here: no find, grep, sed or awk.
#
# On the top level of the file system (subvolume 5) lie \`root\`, the read-only \`root-blank\`, and
# \`old_roots/\`. What happens is
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
# For one boot it is switched off by the kernel parameter \`tidemark.rollback=0\`.
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
say() { printf '<6>tidemark: %s\\n' "$1"; }
shout() { printf '<3>tidemark: %s\\n' "$1" >&2; }

# note OUTCOME REASON: leaves word for the running system, whole or not at all.
note() {
  local old_root=null
  if [[ -n $old ]]; then old_root="\\"$old\\""; fi
  printf '{"format":1,"outcome":"%s","reason":"%s","bootId":"%s","time":"%s","oldRoot":%s}\\n' \\
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
  rmdir "$top" "\${top%/*}" 2> /dev/null || true
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
    read -r value <<< "\${line#*:}"
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

# Sets \`old\` to a name that nothing has. The clock may be wrong and boots may be quick; the boot's
# identifier and, within a boot, a number keep names apart.
find_name() {
  local base="old_roots/$now-\${boot_id:0:8}" number=0
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
  printf '{"format":1,"name":"%s","kind":"%s","rolledBackAt":"%s","bootId":"%s","subvolumeId":%s,"uuid":"%s","parentUuid":"%s","generation":%s,"createdAtGeneration":%s}\\n' \\
    "\${old#old_roots/}" "$kind" "$now" "$boot_id" "$id" "$uuid" "$parent" "$generation" "$born" \\
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
    mv -T old_roots "old_roots.$now-\${boot_id:0:8}" || return 1
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
for word in "\${words[@]}"; do
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
btrfs subvolume snapshot "$blank" "$new" > /dev/null || keep_root no-snapshot \\
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
`,
  },
  {
    path: 'rule.nix',
    text: `# One ignore rule: an element of tidemark.persist.ignore. It does nothing in the system.
{ lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options = {
    kind = mkOption {
      type = types.enum [
        "path"
        "directory"
        "glob"
      ];
      example = "directory";
      description = ''
        What the pattern is: \`path\`, this path alone; \`directory\`, it and everything below; \`glob\`, \`*\`
        within a name, \`**\` across names, \`?\` and \`[…]\`.
      '';
    };
    pattern = mkOption {
      type = types.strMatching "/.*";
      example = "/var/lib/lxcfs";
      description = "The absolute path or pattern.";
    };
    reason = mkOption {
      type = types.str;
      default = "";
      example = "Mounted anew by its service";
      description = "Why it does not matter, for people.";
    };
  };
}
`,
  },
  {
    path: 'watch.nix',
    text: `# Keeps /run/tidemark/drift.json current: what the next boot would erase, as numbers. The desktop shows
# it without rights of its own. Nothing is scanned unless the root has changed.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;
  cfg = config.tidemark.watch;
in
{
  options.tidemark.watch = {
    enable = mkOption {
      type = types.bool;
      default = cfg.package != null;
      defaultText = lib.literalExpression "config.tidemark.watch.package != null";
      example = false;
      description = "Whether to look from time to time at what the next boot would erase.";
    };
    package = mkOption {
      type = types.nullOr types.package;
      default = null;
      defaultText = lib.literalExpression "null";
      example = lib.literalExpression "pkgs.tidemark";
      description = "The package with \`bin/tidemark-helper\`.";
    };
    interval = mkOption {
      type = types.str;
      default = "5min";
      example = "1h";
      description = "How long to wait between two looks: a time span of systemd.time(7).";
    };
  };

  config = lib.mkIf cfg.enable {
    assertions = [
      {
        assertion = cfg.package != null;
        message = "tidemark.watch.enable needs tidemark.watch.package.";
      }
    ];

    systemd.services.tidemark-watch = lib.mkIf (cfg.package != null) {
      description = "Note what the next boot would erase";
      serviceConfig = {
        Type = "oneshot";
        ExecStart = "\${cfg.package}/bin/tidemark-helper drift note";
        Nice = 19;
        IOSchedulingClass = "idle";
        # The top level of the file system is mounted for this process alone.
        PrivateMounts = true;
        PrivateNetwork = true;
        # Not \`true\`: people's folders would look as if something were mounted over them.
        ProtectHome = "read-only";
        ProtectSystem = "strict";
        ReadWritePaths = [ "/run/tidemark" ];
        NoNewPrivileges = true;
        ProtectClock = true;
        ProtectHostname = true;
        LockPersonality = true;
        RestrictRealtime = true;
        RestrictSUIDSGID = true;
        # A disk that hangs must not be waited for until the shutdown.
        TimeoutStartSec = 600;
        # Asked to stop, as at a shutdown, it ends what it has started by itself.
        KillMode = "mixed";
        # What has not come so far as to hear it is ended by it, which is no failure either.
        SuccessExitStatus = "SIGTERM";
        TimeoutStopSec = 10;
      };
    };
    systemd.timers.tidemark-watch = {
      description = "Note from time to time what the next boot would erase";
      wantedBy = [ "timers.target" ];
      timerConfig = {
        OnBootSec = "1min";
        OnUnitInactiveSec = cfg.interval;
        AccuracySec = "30s";
      };
    };
    systemd.tmpfiles.settings."10-tidemark"."/run/tidemark".d = {
      mode = "0755";
      user = "root";
      group = "root";
    };
  };
}
`,
  },
];
