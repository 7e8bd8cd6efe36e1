# Tidemark without flakes: `nix-build` makes the package, `nix-build -A iso` the live image.
{
  pkgs ? import <nixpkgs> { },
}:
let
  overlay = import ./nix/overlay.nix;
  extended = pkgs.extend overlay;
  live = import (pkgs.path + "/nixos/lib/eval-config.nix") {
    inherit (pkgs.stdenv.hostPlatform) system;
    modules = [
      ./nix/iso.nix
      # The caller's overlays are meant for the image, too.
      { nixpkgs.overlays = pkgs.overlays ++ [ overlay ]; }
    ];
  };
in
extended.tidemark
// {
  # The system of the live image, and the image itself.
  inherit live;
  iso = live.config.system.build.isoImage;
  # Needs KVM: installs in one machine and boots what was installed in another.
  installTest = extended.callPackage ./nix/tests/install.nix { };
}
