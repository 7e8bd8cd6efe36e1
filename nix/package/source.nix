# What the package is built from: a change of a test, a document or a picture does not build it again.
{ lib }:
let
  top = ../..;
  isOf = folder: path: lib.hasPrefix "${toString top}/${folder}" (toString path);
  folders = [
    "core"
    "electron"
    "helper"
    "rehearsal"
    "renderer"
    "resources"
    "scripts"
  ];
  files = [
    "LICENSE"
    "docs/tidemark-helper.8"
    "package.json"
    "package-lock.json"
    "tsconfig.json"
  ];
  isTest = path: lib.hasInfix ".test." (baseNameOf path);
  # A folder on the way to one that is wanted must pass, or its contents are never asked about.
  isWanted =
    path: type:
    if type == "directory" then
      lib.any (
        folder: isOf folder path || lib.hasPrefix "${toString path}/" "${toString top}/${folder}"
      ) (folders ++ files)
    else
      lib.any (file: toString path == "${toString top}/${file}") files
      || (lib.any (folder: isOf "${folder}/" path) folders && !(isTest path));
in
lib.cleanSourceWith {
  src = top;
  name = "tidemark-source";
  filter = isWanted;
}
