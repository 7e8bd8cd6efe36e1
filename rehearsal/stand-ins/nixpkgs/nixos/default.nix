# Stands in for nixpkgs' nixos/default.nix: `nix-build '<nixpkgs/nixos>' -A system` builds the system of
# <nixos-config> with the real Nix, into a real store, with real messages.
#
# It may differ: what is built is small and does nothing (build/toplevel.nix); nothing is fetched.
{
  configuration ? <nixos-config>,
  system ? "x86_64-linux",
}:
let
  evaluated = import ./lib/eval-config.nix {
    inherit system;
    modules = [ configuration ];
  };
in
{
  inherit (evaluated) config options pkgs;
  system = evaluated.config.system.build.toplevel;
}
