# Stands in for nixos/modules/config/users-groups.nix of nixpkgs: accounts, and the refusal of a system
# into which nobody could log in. See default.nix.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;
  maybe =
    type:
    mkOption {
      type = types.nullOr type;
      default = null;
    };
  user = {
    options = {
      isNormalUser = mkOption {
        type = types.bool;
        default = false;
      };
      isSystemUser = mkOption {
        type = types.bool;
        default = false;
      };
      description = mkOption {
        type = types.str;
        default = "";
      };
      extraGroups = mkOption {
        type = types.listOf types.str;
        default = [ ];
      };
      group = mkOption {
        type = types.str;
        default = "";
      };
      home = maybe types.path;
      shell = maybe types.unspecified;
      uid = maybe types.int;
      packages = mkOption {
        type = types.listOf types.package;
        default = [ ];
      };
      hashedPassword = maybe types.str;
      hashedPasswordFile = maybe types.str;
      initialHashedPassword = maybe types.str;
      initialPassword = maybe types.str;
      openssh.authorizedKeys.keys = mkOption {
        type = types.listOf types.singleLineStr;
        default = [ ];
      };
    };
  };
  isHash = hash: hash != null && hash != "!" && hash != "*";
  canLogIn =
    each:
    each.hashedPasswordFile != null
    || each.initialPassword != null
    || isHash each.hashedPassword
    || isHash each.initialHashedPassword
    || each.openssh.authorizedKeys.keys != [ ];
  administrators = lib.filterAttrs (name: each: name == "root" || lib.elem "wheel" each.extraGroups) config.users.users;
in
{
  options.users = {
    mutableUsers = mkOption {
      type = types.bool;
      default = true;
    };
    users = mkOption {
      type = types.attrsOf (types.submodule user);
      default = { };
    };
    groups = mkOption {
      type = types.attrsOf types.unspecified;
      default = { };
    };
  };
  config = {
    users.users.root = { };
    assertions = [
      {
        assertion = config.users.mutableUsers || lib.any canLogIn (lib.attrValues administrators);
        message = "Neither the root account nor any wheel user has a password or SSH authorized key.";
      }
    ];
  };
}
