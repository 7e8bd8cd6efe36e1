# Stands in for the `utils` that NixOS hands to modules: names of units, and which file systems stage 1
# mounts. The list of paths is that of nixpkgs, where it stands in nixos/lib/utils.nix too.
#
# It may differ: characters outside ASCII are not escaped in names of units.
lib:
let
  inherit (lib)
    concatMapStrings
    hasPrefix
    removePrefix
    removeSuffix
    stringToCharacters
    ;
  hexadecimal = {
    " " = "20";
    "!" = "21";
    "\"" = "22";
    "#" = "23";
    "$" = "24";
    "%" = "25";
    "&" = "26";
    "'" = "27";
    "(" = "28";
    ")" = "29";
    "*" = "2a";
    "+" = "2b";
    "," = "2c";
    "-" = "2d";
    "<" = "3c";
    ";" = "3b";
    "=" = "3d";
    ">" = "3e";
    "@" = "40";
    "[" = "5b";
    "\\" = "5c";
    "]" = "5d";
    "^" = "5e";
    "`" = "60";
    "{" = "7b";
    "|" = "7c";
    "}" = "7d";
    "~" = "7e";
  };
  escape = each: if hexadecimal ? ${each} then "\\x${hexadecimal.${each}}" else each;
  dashed = each: if each == "/" then "-" else escape each;
in
rec {
  pathsNeededForBoot = [
    "/"
    "/nix"
    "/nix/store"
    "/var"
    "/var/log"
    "/var/lib"
    "/var/lib/nixos"
    "/etc"
    "/usr"
  ];
  fsNeededForBoot =
    fileSystem:
    fileSystem.neededForBoot || builtins.elem fileSystem.mountPoint pathsNeededForBoot;
  escapeSystemdPath =
    path:
    let
      inner = removeSuffix "/" (removePrefix "/" path);
      first = if hasPrefix "." inner then "\\x2e" else "";
    in
    if inner == "" then "-" else first + concatMapStrings dashed (stringToCharacters (removePrefix "." inner));
}
