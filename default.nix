# Tidemark without flakes: `nix-build` makes the package, `nix-build -A iso` the live image.
{
  pkgs ? import <nixpkgs> { },
}:
let
  extended = pkgs.extend (import ./nix/overlay.nix);
in
extended.tidemark
// {
  # The system of the live image, and the image itself.
  live = import (pkgs.path + "/nixos/lib/eval-config.nix") {
    inherit (pkgs.stdenv.hostPlatform) system;
    modules = [
      ./nix/iso.nix
      { nixpkgs.overlays = [ (import ./nix/overlay.nix) ]; }
    ];
  };
  iso = (import ./default.nix { inherit pkgs; }).live.config.system.build.isoImage;
  # Needs KVM: installs in one machine and boots what was installed in another.
  installTest = extended.callPackage ./nix/tests/install.nix { };
}
