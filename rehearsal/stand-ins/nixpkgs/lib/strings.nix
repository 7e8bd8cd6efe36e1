# Stands in for lib.strings of nixpkgs. See default.nix.
let
  inherit (builtins)
    concatStringsSep
    match
    replaceStrings
    stringLength
    substring
    ;
  hasPrefix = prefix: text: substring 0 (stringLength prefix) text == prefix;
  hasSuffix =
    suffix: text:
    stringLength text >= stringLength suffix
    && substring (stringLength text - stringLength suffix) (stringLength suffix) text == suffix;
  stringToCharacters = text: builtins.genList (at: substring at 1 text) (stringLength text);
in
{
  inherit (builtins) concatStringsSep replaceStrings stringLength substring toJSON;
  inherit hasPrefix hasSuffix stringToCharacters;
  concatStrings = concatStringsSep "";
  concatMapStrings = function: list: concatStringsSep "" (map function list);
  concatMapStringsSep =
    separator: function: list:
    concatStringsSep separator (map function list);
  concatLines = lines: concatStringsSep "" (map (line: line + "\n") lines);
  escapeShellArg =
    value:
    let
      text = toString value;
    in
    if match "[[:alnum:],._+:@%/-]+" text == null then
      "'${replaceStrings [ "'" ] [ "'\\''" ] text}'"
    else
      text;
  removePrefix =
    prefix: text:
    if hasPrefix prefix text then substring (stringLength prefix) (stringLength text) text else text;
  removeSuffix =
    suffix: text:
    if hasSuffix suffix text then
      substring 0 (stringLength text - stringLength suffix) text
    else
      text;
  hasInfix = infix: text: replaceStrings [ infix ] [ "" ] text != text;
  splitString =
    separator: text:
    builtins.filter builtins.isString (
      builtins.split (replaceStrings [ "." "/" ] [ "\\." "/" ] separator) text
    );
  boolToString = value: if value then "true" else "false";
  literalExpression = text: {
    _type = "literalExpression";
    inherit text;
  };
  versionAtLeast = a: b: builtins.compareVersions a b >= 0;
  versionOlder = a: b: builtins.compareVersions a b < 0;
}
