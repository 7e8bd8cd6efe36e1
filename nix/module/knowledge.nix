# What a person knows of a path: an element of tidemark.persist.knowledge. It does nothing in the system.
{ lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options = {
    path = mkOption {
      type = types.str;
      example = "/var/lib/weather";
      description = "The absolute path, without a slash at the end.";
    };
    name = mkOption {
      type = types.str;
      example = "Weather station";
      description = "What it is.";
    };
    worth = mkOption {
      type = types.enum [
        "precious"
        "useful"
        "regenerated"
      ];
      example = "precious";
      description = ''
        `precious`: lost work or lost trust without it; `useful`: comfort; `regenerated`: made anew by
        whoever needs it.
      '';
    };
    lost = mkOption {
      type = types.str;
      example = "All measurements";
      description = "What is lost without it.";
    };
    method = mkOption {
      type = types.nullOr (
        types.enum [
          "bind"
          "etc-link"
          "tmpfiles-link"
          "native"
          "subvolume"
        ]
      );
      default = null;
      example = "bind";
      description = "How to keep it, one of the methods of tidemark.persist.directories.";
    };
    units = mkOption {
      type = types.listOf types.str;
      default = [ ];
      example = [ "weather.service" ];
      description = "Units that use it.";
    };
  };
}
