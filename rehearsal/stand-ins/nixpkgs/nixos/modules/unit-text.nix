# Stands in for nixos/lib/systemd-lib.nix and systemd-unit-options.nix of nixpkgs: options of a unit,
# and its text, in the order of keys that NixOS writes. See default.nix.
{ lib, environment }:
let
  inherit (lib) mkOption types;
  names = mkOption {
    type = types.listOf types.str;
    default = [ ];
  };
  fields = mkOption {
    type = types.attrsOf types.unspecified;
    default = { };
  };
  relations = {
    requires = "Requires";
    wants = "Wants";
    after = "After";
    before = "Before";
    bindsTo = "BindsTo";
    partOf = "PartOf";
    conflicts = "Conflicts";
    requisite = "Requisite";
    documentation = "Documentation";
    onFailure = "OnFailure";
  };
  toOption =
    value:
    if value == true then
      "true"
    else if value == false then
      "false"
    else
      toString value;
  section =
    set:
    lib.concatStrings (
      lib.mapAttrsToList (
        name: value:
        lib.concatMapStrings (each: "${name}=${toOption each}\n") (
          if builtins.isList value then value else [ value ]
        )
      ) set
    );
  unitSection =
    unit:
    section (
      lib.mapAttrs' (name: key: lib.nameValuePair key (toString unit.${name})) (
        lib.filterAttrs (name: _: unit.${name} != [ ]) relations
      )
      // lib.optionalAttrs (unit.description != "") { Description = unit.description; }
      // unit.unitConfig
    );
  environmentLines =
    set: lib.concatStrings (lib.mapAttrsToList (name: value: "Environment=${builtins.toJSON "${name}=${value}"}\n") set);
in
{
  common = {
    enable = mkOption {
      type = types.bool;
      default = true;
    };
    description = mkOption {
      type = types.str;
      default = "";
    };
    wantedBy = names;
    requiredBy = names;
    aliases = names;
    unitConfig = fields;
  }
  // lib.mapAttrs (_: _: names) relations;
  inherit fields names;

  # The text of a unit of any kind: `kind` is the name of its own section.
  textOf =
    {
      unit,
      kind ? null,
      lines ? "",
    }:
    "[Unit]\n${unitSection unit}"
    + lib.optionalString (kind != null) "\n[${kind}]\n${lines}"
    + lib.optionalString (unit.wantedBy != [ ]) "\n[Install]\nWantedBy=${lib.concatStringsSep " " unit.wantedBy}\n";
  inherit section;
  serviceLines = unit: environmentLines (environment // unit.environment) + section unit.serviceConfig;
}
