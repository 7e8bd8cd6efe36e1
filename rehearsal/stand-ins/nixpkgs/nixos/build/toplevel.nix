# Stands in for the derivation of a whole NixOS system and for what it is made of: a chain of small
# derivations that say a few lines each, so that a build has progress and a log. The result has the
# names that a system has in NixOS; `users` (name:number) and `kernel` are for the stand-in of
# nixos-install alone, `accounts` for `activate`.
{ config, lib }:
let
  shell = import ./shell.nix;
  version = "26.05.stand-in";
  unitFolder = import ./units.nix { inherit lib; };
  initrdUnits = unitFolder "initrd-units" config.boot.initrd.systemd.units;
  systemUnits = unitFolder "system-units" config.systemd.units;
  etc = import ./etc.nix { inherit config lib systemUnits; };
  accounts = import ./accounts.nix { inherit config lib; };
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
  # `deps` only orders them; all of ours come after users and groups.
  snippets = lib.mapAttrsToList (
    name: each: "# ${name}\n${if builtins.isString each then each else each.text}\n"
  ) config.system.activationScripts;
  builtPackages = lib.filter (each: each ? drvPath) config.environment.systemPackages;
  program = name: text: ''
    cat > $out/${name} <<'END OF PROGRAM'
    ${text}
    END OF PROGRAM
    sed -i "s#@out@#$out#g" $out/${name}
    chmod 0555 $out/${name}
  '';
in
shell {
  name = "nixos-system-${config.networking.hostName}-${version}";
  script = ''
    mkdir -p $out/bin $out/sw $out/specialisation
    echo "putting the system together"
    # No program of the host's; a test can put one there, which is found before the host's own.
    ln -s /run/tidemark-rehearsal/programs $out/sw/bin
    # What menus and polkit see of the packages; those that were not really built have nothing.
    mkdir -p $out/sw/share/applications $out/sw/share/polkit-1/actions
    for package in ${lib.concatMapStringsSep " " toString builtPackages}; do
      for each in $package/share/applications/* $package/share/polkit-1/actions/*; do
        [ ! -e $each ] || ln -s $each $out/sw''${each#$package}
      done
    done
    ln -s ${kernelFiles}/bzImage $out/kernel
    ln -s ${initrd}/initrd $out/initrd
    ln -s ${etc}/etc $out/etc
    ln -s ${initrdUnits} $out/initrd-units
    printf '#!/bin/sh\nexec /lib/systemd/systemd "$@"\n' > $out/init
    chmod 0555 $out/init
    ${program "activate" (builtins.readFile ./activate.pl)}
    ${program "bin/install-boot-loader" (builtins.readFile ./install-boot-loader.sh)}
    ${program "bin/switch-to-configuration" (builtins.readFile ./switch-to-configuration.sh)}
    cat > $out/activation-snippets <<'END OF SNIPPETS'
    ${lib.concatStrings snippets}
    END OF SNIPPETS
    cat > $out/accounts <<'END OF ACCOUNTS'
    ${accounts.text}
    END OF ACCOUNTS
    printf '%s' ${version} > $out/nixos-version
    printf '%s' x86_64-linux > $out/system
    printf '%s' ${lib.escapeShellArg (lib.concatStringsSep " " config.boot.kernelParams)} > $out/kernel-params
    ${lib.concatMapStrings (line: "echo ${lib.escapeShellArg line} >> $out/users\n") accounts.normalUsers}
  '';
}
