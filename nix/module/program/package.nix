# The package, from the archive of what was built: its paths are filled in, and it gets Electron, Node and
# the helper's tools of the nixpkgs that calls it. Nothing is compiled, so that a system can have it from
# the copy that the installer laid beside its configuration, and gets every newer Electron of nixpkgs.
#
# The helper is one file that is run by Node, never by Electron. Electron is shared with other programs, so
# its fuses are not ours to set: what keeps the program as it was built is the store, which belongs to root
# and is read-only.
{
  # A file `program.tar.gz`: `bin`, `libexec` and `share`, with @NAMES@ where paths of the store belong.
  archive,
  version ? null,
  callPackage,
  coreutils,
  electron,
  lib,
  nodejs-slim,
  runtimeShell,
  stdenvNoCC,
}:
let
  tools = callPackage ./tools.nix { };
  places = {
    SHELL = runtimeShell;
    ENV = "${coreutils}/bin/env";
    ELECTRON = lib.getExe electron;
  };
  fill = lib.concatStrings (
    lib.mapAttrsToList (name: path: " -e ${lib.escapeShellArg "s,@${name}@,${path},g"}") places
  );
in
stdenvNoCC.mkDerivation {
  pname = "tidemark";
  version = if version == null then "installed" else version;
  inherit archive;

  buildCommand = ''
    mkdir -p $out
    tar -xzf $archive -C $out
    helper=$out/libexec/tidemark
    for file in $(cat $helper/open-paths); do
      sed -i -e "s,@PREFIX@,$out,g"${fill} $out/$file
    done
    rm $helper/open-paths

    ln -s ${nodejs-slim}/bin/node $helper/node
    mkdir $helper/tools
    for folder in bin sbin; do
      [ ! -d ${tools}/$folder ] || ln -s ${tools}/$folder/* $helper/tools/
    done
    ln -s $helper/tidemark-helper $out/bin/tidemark-helper
    # For the next system that this one installs.
    ln -s $archive $helper/program.tar.gz
  '';

  passthru = { inherit tools; };

  meta = {
    description = "NixOS whose root is emptied at every boot: installer and drift manager";
    mainProgram = "tidemark";
    license = lib.licenses.mit;
    platforms = [
      "x86_64-linux"
      "aarch64-linux"
    ];
  };
}
