# What working on Tidemark needs, on NixOS: `nix-shell`, then `npm run dev`.
{
  pkgs ? import <nixpkgs> { },
}:
pkgs.mkShell {
  packages = [
    (pkgs.nodejs_24 or pkgs.nodejs_22)
    pkgs.electron
    (pkgs.nixfmt-rfc-style or pkgs.nixfmt)
  ];
  # The package from npm fetches an Electron that does not start on NixOS.
  ELECTRON_OVERRIDE_DIST_PATH = "${pkgs.electron}/bin";
  ELECTRON_SKIP_BINARY_DOWNLOAD = "1";
}
