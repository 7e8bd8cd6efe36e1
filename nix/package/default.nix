# Tidemark for nixpkgs, from its sources: `pkgs.callPackage ./nix/package { }`. npm builds the archive from
# this folder; `nix/module/program/package.nix` makes the package of it, here as in installed systems.
{
  buildNpmPackage,
  callPackage,
  importNpmLock,
  lib,
  nodejs,
  # Runs the build's TypeScript as it stands: 22.18 or later. The first that nixpkgs has is taken.
  nodejs_24 ? null,
  nodejs_22 ? null,
}:
let
  package = lib.importJSON ../../package.json;
  inherit (package) version;
  buildNode = lib.findFirst (each: each != null) nodejs [
    nodejs_24
    nodejs_22
  ];
  npmSources = (callPackage ./npm-sources.nix { nodejs = buildNode; }) {
    inherit package;
    packageLock = lib.importJSON ../../package-lock.json;
  };
  built = buildNpmPackage {
    pname = "${package.name}-program";
    inherit version;
    src = import ./source.nix { inherit lib; };

    nodejs = buildNode;
    npmDeps = npmSources;
    npmConfigHook = importNpmLock.npmConfigHook;
    # Nothing that the build needs is made by an install script; the one of `node` would fetch a program.
    npmRebuildFlags = [ "--ignore-scripts" ];
    env.ELECTRON_SKIP_BINARY_DOWNLOAD = "1";

    buildPhase = ''
      runHook preBuild
      node scripts/build.ts
      runHook postBuild
    '';

    installPhase = ''
      runHook preInstall
      mkdir -p $out
      cp dist/program.tar.gz $out/
      runHook postInstall
    '';
  };
in
(callPackage ../module/program/package.nix {
  inherit version;
  archive = "${built}/program.tar.gz";
}).overrideAttrs
  (old: {
    passthru = (old.passthru or { }) // {
      inherit built npmSources;
    };
  })
