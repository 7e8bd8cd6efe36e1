# The file system that a path lies on: that with the longest mount point, or null.
{ config, lib }:
path:
let
  slashed = place: if place == "/" then place else "${place}/";
  holding = lib.filter (each: lib.hasPrefix (slashed each.mountPoint) (slashed path)) (
    lib.attrValues config.fileSystems
  );
  longer =
    a: b: if lib.stringLength b.mountPoint > lib.stringLength a.mountPoint then b else a;
in
if holding == [ ] then null else lib.foldl' longer (lib.head holding) holding
