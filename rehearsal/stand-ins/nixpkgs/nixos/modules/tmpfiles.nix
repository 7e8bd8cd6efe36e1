# Stands in for nixos/modules/system/boot/systemd/tmpfiles.nix of nixpkgs. See default.nix.
{ lib, ... }:
let
  inherit (lib) mkOption types;
  field =
    default:
    mkOption {
      type = types.str;
      inherit default;
    };
  rule = {
    options = {
      mode = field "-";
      user = field "-";
      group = field "-";
      age = field "-";
      argument = field "";
    };
  };
in
{
  options.systemd.tmpfiles = {
    rules = mkOption {
      type = types.listOf types.str;
      default = [ ];
    };
    settings = mkOption {
      type = types.attrsOf (types.attrsOf (types.attrsOf (types.submodule rule)));
      default = { };
    };
  };
}
