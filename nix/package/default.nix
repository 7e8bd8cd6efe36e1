# Tidemark for nixpkgs: `pkgs.callPackage ./nix/package { }`.
#
# The window is built by npm from this folder and run by nixpkgs' Electron; the helper is one file that is
# run by nixpkgs' Node, never by Electron. Electron is shared with other programs, so its fuses are not
# ours to set: what keeps the program as it was built is the store, which belongs to root and is read-only.
{
  buildNpmPackage,
  callPackage,
  coreutils,
  electron,
  importNpmLock,
  lib,
  makeBinaryWrapper,
  nodejs,
  # Runs the build's TypeScript as it stands: 22.18 or later. The first that nixpkgs has is taken.
  nodejs_24 ? null,
  nodejs_22 ? null,
  nodejs-slim,
  runtimeShell,
}:
let
  package = lib.importJSON ../../package.json;
  buildNode = lib.findFirst (each: each != null) nodejs [
    nodejs_24
    nodejs_22
  ];
  tools = callPackage ./tools.nix { };
  npmSources = (callPackage ./npm-sources.nix { nodejs = buildNode; }) {
    inherit package;
    packageLock = lib.importJSON ../../package-lock.json;
  };
in
buildNpmPackage {
  pname = package.name;
  inherit (package) version;
  src = import ./source.nix { inherit lib; };

  nodejs = buildNode;
  npmDeps = npmSources;
  npmConfigHook = importNpmLock.npmConfigHook;
  # Nothing that the build needs is made by an install script; the one of `node` would fetch a program.
  npmRebuildFlags = [ "--ignore-scripts" ];
  nativeBuildInputs = [ makeBinaryWrapper ];
  env.ELECTRON_SKIP_BINARY_DOWNLOAD = "1";

  buildPhase = ''
    runHook preBuild
    node scripts/build.ts
    runHook postBuild
  '';

  installPhase = ''
    runHook preInstall

    app=$out/share/tidemark
    helper=$out/libexec/tidemark
    mkdir -p $app/dist $helper $out/bin

    cp -r dist/electron dist/renderer $app/dist/
    # Main finds the helper's folder in here, since it does not lie beside this Electron.
    node scripts/write-places.ts package.json $helper > $app/package.json

    cp -r dist/tidemark-helper.cjs dist/rehearsal $helper/
    ln -s ${nodejs-slim}/bin/node $helper/node
    mkdir $helper/tools
    for folder in bin sbin; do
      [ -d ${tools}/$folder ] && ln -s ${tools}/$folder/* $helper/tools/
    done
    substitute resources/tidemark-helper $helper/tidemark-helper \
      --replace-fail '#!/bin/sh' '#!${runtimeShell}' \
      --replace-fail '/usr/bin/env' '${coreutils}/bin/env' \
      --replace-fail '@FOLDER@' "$helper"
    chmod +x $helper/tidemark-helper
    ln -s $helper/tidemark-helper $out/bin/tidemark-helper

    # The licence of the icons wants its text and the drawings themselves beside the program.
    mkdir -p $out/share/doc/tidemark
    cp -r resources/icons/breeze $out/share/doc/tidemark/breeze-icons

    makeWrapper ${lib.getExe electron} $out/bin/tidemark --add-flags $app --inherit-argv0

    node scripts/install-desktop-files.ts $out --launcher $helper/tidemark-helper --program tidemark

    runHook postInstall
  '';

  passthru = { inherit npmSources tools; };

  meta = {
    inherit (package) description;
    mainProgram = "tidemark";
    license = lib.licenses.mit;
    platforms = [
      "x86_64-linux"
      "aarch64-linux"
    ];
  };
}
