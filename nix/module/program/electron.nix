# The Electron for an installed system. nixpkgs refuses one whose time is over, and with it would refuse
# the whole system: a rebuild for something else, or to keep something, would fail because of this window.
# So the first that it still gives is taken, its own choice before the others, newer ones before older.
{ lib, pkgs }:
let
  isGiven = electron: (builtins.tryEval (electron.outPath or (throw "there is none"))).success;
  # 25 is the oldest that Tidemark runs on.
  others = map (version: pkgs.${"electron_${toString version}"} or { }) (
    lib.reverseList (lib.range 25 99)
  );
in
# When there is none at all, nixpkgs says why.
lib.findFirst isGiven pkgs.electron ([ pkgs.electron ] ++ others)
