# Stands in for the derivation of a whole NixOS system and for what it is made of: a chain of small
# derivations that say a few lines each, so that a build has progress and a log. The result has the
# names that a system has in NixOS; `users` (name:number) and `kernel` are for the stand-in of
# nixos-install alone.
{ config, lib }:
let
  shell = import ./shell.nix;
  version = "26.05.stand-in";
  unit = name: text: shell {
    name = "unit-${lib.replaceStrings [ "@" "\\" ] [ "-" "-" ] name}";
    script = ''
      echo "writing ${name}"
      mkdir -p $out
      cat > $out/${lib.escapeShellArg name} <<'END OF UNIT'
      ${text}
      END OF UNIT
    '';
  };
  unitsOf = units: lib.mapAttrsToList (name: each: unit name each.text) units;
  links = list: lib.concatMapStrings (each: "ln -s ${each}/* $out/\n") list;
  initrdUnits = shell {
    name = "initrd-units";
    script = "mkdir -p $out\n${links (unitsOf config.boot.initrd.systemd.units)}";
  };
  systemUnits = shell {
    name = "system-units";
    script = "mkdir -p $out\n${links (unitsOf config.systemd.units)}";
  };
  inherit (config.boot.kernelPackages) kernel;
  kernelFiles = shell {
    name = "linux-${kernel.version}";
    script = ''
      mkdir -p $out
      for part in 1 2 3; do echo "  CC      part$part.o"; done
      echo "stand-in for a kernel" > $out/bzImage
    '';
  };
  initrd = shell {
    name = "initrd-linux-${kernel.version}";
    script = ''
      mkdir -p $out
      echo "compressing the initrd of ${config.networking.hostName}"
      ls ${initrdUnits} > $out/initrd
    '';
  };
  linkEntries = lib.filterAttrs (_: each: each.enable) config.environment.etc;
  etc = shell {
    name = "etc";
    script = ''
      mkdir -p $out/etc
      cd $out/etc
      echo "making ${toString (lib.length (lib.attrNames linkEntries))} entries of /etc"
      ${lib.concatStrings (
        lib.mapAttrsToList (name: each: ''
          mkdir -p "$(dirname ${lib.escapeShellArg name})"
          ${
            if each.text != null then
              "cat > ${lib.escapeShellArg name} <<'END OF FILE'\n${each.text}\nEND OF FILE"
            else
              "ln -s ${lib.escapeShellArg each.source} ${lib.escapeShellArg name}"
          }
        '') linkEntries
      )}
      printf 'ID=nixos\nNAME=NixOS\nVERSION_ID="26.05"\n' > os-release
      mkdir -p systemd
      ln -s ${systemUnits} systemd/system
    '';
  };
  normalUsers = lib.filter (name: config.users.users.${name}.isNormalUser) (
    lib.attrNames config.users.users
  );
in
shell {
  name = "nixos-system-${config.networking.hostName}-${version}";
  script = ''
    mkdir -p $out/bin $out/specialisation
    echo "putting the system together"
    ln -s ${kernelFiles}/bzImage $out/kernel
    ln -s ${initrd}/initrd $out/initrd
    ln -s ${etc}/etc $out/etc
    ln -s ${initrdUnits} $out/initrd-units
    printf '#!/bin/sh\nexit 0\n' > $out/init
    printf '#!/bin/sh\nexit 0\n' > $out/activate
    printf '#!/bin/sh\nexit 0\n' > $out/bin/switch-to-configuration
    chmod 0555 $out/init $out/activate $out/bin/switch-to-configuration
    printf '%s' ${version} > $out/nixos-version
    printf '%s' x86_64-linux > $out/system
    printf '%s' ${lib.escapeShellArg (lib.concatStringsSep " " config.boot.kernelParams)} > $out/kernel-params
    ${lib.concatStringsSep "\n" (
      lib.imap0 (at: name: "echo ${lib.escapeShellArg name}:${toString (1000 + at)} >> $out/users") normalUsers
    )}
  '';
}
