# Stands in for the unit options of NixOS, `systemd.services` and its like, for stage 1 and stage 2
# alike. Takes where they are, gives a module. See default.nix.
#
# It may differ: no paths, slices; `path` sets PATH from package names only.
{
  isInitrd,
  environment,
}:
{
  config,
  lib,
  pkgs,
  utils,
  ...
}:
let
  inherit (lib) mkOption types;
  unitText = import ./unit-text.nix { inherit lib environment; };
  inherit (unitText) common fields textOf;
  scriptPath =
    name: script:
    "${pkgs.writeShellScriptBin "unit-script-${name}" "set -e\n${script}"}/bin/${
      lib.replaceStrings [ "@" ] [ "_" ] name
    }";
  service =
    { name, config, ... }:
    {
      options = common // {
        environment = mkOption {
          type = types.attrsOf types.str;
          default = { };
        };
        path = mkOption {
          type = types.listOf types.unspecified;
          default = [ ];
        };
        script = mkOption {
          type = types.lines;
          default = "";
        };
        startAt = unitText.names;
        restartIfChanged = mkOption {
          type = types.bool;
          default = true;
        };
        serviceConfig = fields;
      };
      config = {
        serviceConfig = lib.mkIf (config.script != "") {
          ExecStart = scriptPath "${name}-start" config.script + " ";
        };
        environment = lib.mkIf (config.path != [ ]) {
          PATH = lib.concatMapStringsSep ":" (each: "${each}/bin") config.path;
        };
      };
    };
  timer = {
    options = common // {
      timerConfig = fields;
    };
  };
  socket = {
    options = common // {
      listenStreams = unitText.names;
      socketConfig = fields;
    };
  };
  target = {
    options = common;
  };
  mount = {
    options = common // {
      what = mkOption { type = types.str; };
      where = mkOption { type = types.str; };
      type = mkOption {
        type = types.str;
        default = "";
      };
      options = mkOption {
        type = types.str;
        default = "";
      };
      mountConfig = fields;
    };
  };
  set = module: mkOption {
    type = types.attrsOf (types.submodule module);
    default = { };
  };
  cfg = if isInitrd then config.boot.initrd.systemd else config.systemd;
  unit = text: from: {
    inherit text;
    inherit (from) requiredBy wantedBy;
  };
  withoutSection = each: unit (textOf { unit = each; }) each;
  options = {
    services = set service;
    sockets = set socket;
    timers = set timer;
    targets = set target;
    mounts = mkOption {
      type = types.listOf (types.submodule mount);
      default = [ ];
    };
    units = mkOption {
      type = types.attrsOf types.unspecified;
      default = { };
    };
  };
  units =
    lib.mapAttrs' (
      name: each:
      lib.nameValuePair "${name}.service" (
        unit (textOf {
          unit = each;
          kind = "Service";
          lines = unitText.serviceLines each;
        }) each
        // {
          inherit (each) script;
          scriptName = builtins.baseNameOf (scriptPath "${name}-start" "");
        }
      )
    ) cfg.services
    // lib.mapAttrs' (
      name: each:
      lib.nameValuePair "${name}.timer" (
        unit (textOf {
          unit = each;
          kind = "Timer";
          lines = unitText.section each.timerConfig;
        }) each
      )
    ) cfg.timers
    // lib.mapAttrs' (
      name: each:
      lib.nameValuePair "${name}.socket" (
        unit (textOf {
          unit = each;
          kind = "Socket";
          lines =
            lib.concatMapStrings (stream: "ListenStream=${stream}\n") each.listenStreams
            + unitText.section each.socketConfig;
        }) each
      )
    ) cfg.sockets
    // lib.mapAttrs' (name: each: lib.nameValuePair "${name}.target" (withoutSection each)) cfg.targets
    // lib.listToAttrs (
      map (
        each:
        lib.nameValuePair "${utils.escapeSystemdPath each.where}.mount" (
          unit (textOf {
            unit = each;
            kind = "Mount";
            lines = unitText.section (
              {
                What = each.what;
                Where = each.where;
              }
              // lib.optionalAttrs (each.type != "") { Type = each.type; }
              // lib.optionalAttrs (each.options != "") { Options = each.options; }
              // each.mountConfig
            );
          }) each
        )
      ) cfg.mounts
    );
in
if isInitrd then
  {
    options.boot.initrd.systemd = options;
    config.boot.initrd.systemd.units = units;
  }
else
  {
    options.systemd = options;
    config.systemd.units = units;
  }
