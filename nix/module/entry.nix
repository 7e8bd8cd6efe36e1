# One path that is kept: the options of an element of tidemark.persist.directories and .files.
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

        `bind`: a directory is mounted from where it lies. Right for whatever a service calls its
        state, cache or log directory: systemd refuses a symbolic link there.

        `etc-link`: a symbolic link in /etc, made with the rest of /etc. Only for what no program
        replaces by renaming.

        `tmpfiles-link`: a symbolic link anywhere else, made early at boot unless something is there.

        `native`: another option of NixOS says where it lies (as `services.openssh.hostKeys`); this
        entry only documents it.

        `subvolume`: a subvolume of its own on the top level of the file system is mounted. It must
        be made before.
      '';
    };
    subvolume = mkOption {
      type = types.nullOr (types.strMatching "[A-Za-z0-9@_][A-Za-z0-9@_.-]*");
      default = null;
      example = "docker";
      description = "The subvolume to mount, with method `subvolume`.";
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
      type = types.listOf (types.strMatching "[A-Za-z0-9@:_.\\\\-]+[.][a-z]+");
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
