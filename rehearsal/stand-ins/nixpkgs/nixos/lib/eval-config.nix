# Stands in for nixpkgs' nixos/lib/eval-config.nix: evaluates a NixOS configuration with the stand-in's
# own few modules. See ../modules/default.nix for what there is.
{
  modules,
  system ? "x86_64-linux",
  specialArgs ? { },
  ...
}:
let
  lib = import ../../lib;
  pkgs = import ../../. { };
  evaluated = lib.evalModules {
    modules = [ ../modules ] ++ modules;
    specialArgs = {
      inherit pkgs;
      utils = import ./utils.nix lib;
      modulesPath = toString ../modules;
    }
    // specialArgs;
  };
in
evaluated // { inherit pkgs lib; }
