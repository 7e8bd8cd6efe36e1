# What tests look at in an evaluated NixOS configuration, in the same places whether nixpkgs or its
# stand-in evaluated it. Everything is a string, so that no store is needed.
evaluated:
let
  inherit (evaluated) config lib;
  initrd = config.boot.initrd.systemd;
  nameOfService = name: lib.removeSuffix ".service" name;
  unitOf =
    services: name: unit:
    let
      script = services.${nameOfService name}.script or "";
    in
    {
      text = if unit.text == null then "" else plain unit.text;
      requiredBy = unit.requiredBy or [ ];
      wantedBy = unit.wantedBy or [ ];
      # NixOS puts the line before the script (makeJobScript in nixos/lib/systemd-lib.nix).
      script =
        if lib.hasSuffix ".service" name && script != "" then plain "set -e\n${script}\n" else null;
    };
  plain = builtins.unsafeDiscardStringContext;
  textOf = file: if file == null then "" else plain (file.text or "");
  crypttab = initrd.contents."/etc/crypttab" or { };
  ours = lib.filterAttrs (name: _: lib.hasPrefix "tidemark-" name);
in
{
  failedAssertions = map (each: each.message) (
    lib.filter (each: !each.assertion) config.assertions
  );
  inherit (config) warnings;
  initrdUnits = lib.mapAttrs (unitOf initrd.services) (ours initrd.units);
  units = lib.mapAttrs (unitOf config.systemd.services) (ours config.systemd.units);
  initrdFstab = textOf (initrd.managerEnvironment.SYSTEMD_SYSROOT_FSTAB or null);
  etcFstab = plain config.environment.etc.fstab.text;
  crypttab =
    if crypttab.text or null != null then plain crypttab.text else textOf (crypttab.source or null);
  tmpfilesRules = map plain config.systemd.tmpfiles.rules;
  tmpfiles = lib.mapAttrs (
    _: types:
    lib.mapAttrs (_: rule: {
      inherit (rule)
        mode
        user
        group
        argument
        ;
    }) types
  ) (config.systemd.tmpfiles.settings."10-tidemark" or { });
  etcLinks = lib.mapAttrs (_: each: plain (toString each.source)) (
    lib.filterAttrs (
      _: each:
      each.enable && builtins.isString each.source && !lib.hasPrefix builtins.storeDir each.source
    ) config.environment.etc
  );
  kernelParams = map plain config.boot.kernelParams;
  initrdBin = map (each: each.name) initrd.initrdBin;
}
