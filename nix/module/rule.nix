# One ignore rule: an element of tidemark.persist.ignore. It does nothing in the system.
{ lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options = {
    kind = mkOption {
      type = types.enum [
        "path"
        "directory"
        "glob"
      ];
      example = "directory";
      description = ''
        What the pattern is: `path`, this path alone; `directory`, it and everything below; `glob`, `*`
        within a name, `**` across names, `?` and `[…]`.
      '';
    };
    pattern = mkOption {
      type = types.strMatching "/.*";
      example = "/var/lib/lxcfs";
      description = "The absolute path or pattern.";
    };
    reason = mkOption {
      type = types.str;
      default = "";
      example = "Mounted anew by its service";
      description = "Why it does not matter, for people.";
    };
  };
}
