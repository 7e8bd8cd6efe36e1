# Stands in for nixos/modules/system/boot/systemd/initrd.nix of nixpkgs. See default.nix.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.boot.initrd;
  # Hooks of the scripted stage 1, which the one with systemd refuses.
  scripted = [
    "preFailCommands"
    "preDeviceCommands"
    "preLVMCommands"
    "postDeviceCommands"
    "postResumeCommands"
    "postMountCommands"
    "extraUdevRulesCommands"
    "extraUtilsCommands"
    "extraUtilsCommandsTest"
  ];
in
{
  imports = [
    (import ./units.nix {
      isInitrd = true;
      environment = {
        LOCALE_ARCHIVE = "${pkgs.glibcLocales}/lib/locale/locale-archive";
        TZDIR = "${pkgs.tzdata}/share/zoneinfo";
      };
    })
  ];
  options.boot.initrd =
    lib.genAttrs scripted (
      _:
      mkOption {
        type = types.lines;
        default = "";
      }
    )
    // {
      supportedFilesystems = mkOption {
        type = types.coercedTo (types.listOf types.str) (
          names: lib.genAttrs names (_: true)
        ) (types.attrsOf types.bool);
        default = { };
      };
      availableKernelModules = mkOption {
        type = types.listOf types.str;
        default = [ ];
      };
      kernelModules = mkOption {
        type = types.listOf types.str;
        default = [ ];
      };
      systemd = {
        enable = mkOption {
          type = types.bool;
          default = true;
        };
        emergencyAccess = mkOption {
          type = types.either types.bool types.str;
          default = false;
        };
        initrdBin = mkOption {
          type = types.listOf types.package;
          default = [ ];
        };
        storePaths = mkOption {
          type = types.listOf types.unspecified;
          default = [ ];
        };
        managerEnvironment = mkOption {
          type = types.attrsOf types.unspecified;
          default = { };
        };
        contents = mkOption {
          type = types.attrsOf (types.attrsOf types.unspecified);
          default = { };
        };
        tmpfiles.settings = mkOption {
          type = types.attrsOf (types.attrsOf (types.attrsOf types.unspecified));
          default = { };
        };
      };
    };
  config = {
    assertions = map (name: {
      assertion = cfg.systemd.enable -> cfg.${name} == "";
      message = "systemd stage 1 does not support `boot.initrd.${name}`.";
    }) scripted;
    boot.initrd.systemd.managerEnvironment.PATH = "/bin:/sbin";
  };
}
