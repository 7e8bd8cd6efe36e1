# Stands in for nixos/modules/system/boot/luksroot.nix of nixpkgs with the systemd stage 1: crypttab, and
# the refusal of what that stage cannot do. See default.nix.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;
  switch = mkOption {
    type = types.bool;
    default = false;
  };
  text = mkOption {
    type = types.lines;
    default = "";
  };
  device =
    { name, ... }:
    {
      options = {
        name = mkOption {
          type = types.str;
          default = name;
        };
        device = mkOption { type = types.path; };
        header = mkOption {
          type = types.nullOr types.str;
          default = null;
        };
        keyFile = mkOption {
          type = types.nullOr types.str;
          default = null;
        };
        preLVM = mkOption {
          type = types.bool;
          default = true;
        };
        allowDiscards = switch;
        bypassWorkqueues = switch;
        fallbackToPassword = switch;
        preOpenCommands = text;
        postOpenCommands = text;
        crypttabExtraOpts = mkOption {
          type = types.listOf types.singleLineStr;
          default = [ ];
        };
      };
    };
  devices = lib.attrValues config.boot.initrd.luks.devices;
  line =
    each:
    let
      options =
        each.crypttabExtraOpts
        ++ lib.optional each.allowDiscards "discard"
        ++ lib.optionals each.bypassWorkqueues [
          "no-read-workqueue"
          "no-write-workqueue"
        ]
        ++ lib.optional (each.header != null) "header=${each.header}";
    in
    "${each.name} ${each.device} ${if each.keyFile == null then "-" else each.keyFile} ${lib.concatStringsSep "," options}\n";
in
{
  options.boot.initrd.luks.devices = mkOption {
    type = types.attrsOf (types.submodule device);
    default = { };
  };
  config = {
    assertions = lib.concatMap (each: [
      {
        assertion = !each.fallbackToPassword && each.preLVM;
        message = "boot.initrd.luks.devices.${each.name}: fallbackToPassword and preLVM do not work with systemd stage 1.";
      }
      {
        assertion = each.preOpenCommands == "" && each.postOpenCommands == "";
        message = "boot.initrd.luks.devices.${each.name}: preOpenCommands and postOpenCommands are not supported by systemd stage 1.";
      }
    ]) devices;
    boot.initrd.systemd.contents."/etc/crypttab".text = lib.concatMapStrings line devices;
  };
}
