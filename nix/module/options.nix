{ config, lib, ... }:
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
      description = "The ${kind} that outlive the root, and how each is kept.";
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
        by the kernel parameter `tidemark.rollback=0`.
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
            deleted early, whatever `days` and `count` say, but never the newest. 0 switches this off.
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
          `neededForBoot = true`.
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
