# Stands in for nixos/modules/system/activation/top-level.nix of nixpkgs: what is built, if nothing that
# must hold is broken. ../default.nix builds it. See default.nix.
{
  config,
  lib,
  ...
}:
let
  failed = map (each: each.message) (lib.filter (each: !each.assertion) config.assertions);
  toplevel = import ../build/toplevel.nix { inherit config lib; };
in
{
  options.system = {
    activationScripts = lib.mkOption {
      type = lib.types.attrsOf lib.types.anything;
      default = { };
    };
    stateVersion = lib.mkOption {
      type = lib.types.strMatching "[0-9]{2}\\.[0-9]{2}";
      default = "26.05";
    };
    build = lib.mkOption {
      type = lib.types.attrsOf lib.types.unspecified;
      default = { };
    };
    extraDependencies = lib.mkOption {
      type = lib.types.listOf lib.types.unspecified;
      default = [ ];
    };
  };
  config.system.build.toplevel =
    if failed == [ ] then
      toplevel
    else
      throw "\nFailed assertions:\n${lib.concatMapStringsSep "\n" (each: "- ${each}") failed}";
}
