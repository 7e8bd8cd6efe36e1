# Stands in for nixpkgs' nixos/modules/system/etc: everything below /etc, as a folder of files and
# links. `NAME.mode` beside an entry says that it is copied with that mode, not linked.
#
# Besides environment.etc there is what other modules of NixOS put there: os-release, hostname,
# nsswitch.conf, nix.conf, units, tmpfiles.d. What the host's programs look for in /etc, and NixOS
# gives them by store path, are links to the host's own (`hostFiles`): dangling on any other machine.
{ config, lib, systemUnits }:
let
  shell = import ./shell.nix;
  host = "/run/tidemark-rehearsal/host";
  hostFiles = [
    "alternatives"
    "nix/nix.conf"
    "ssl"
  ];
  # systemd's own rules that NixOS links: among them those that make /srv and /var/tmp, as subvolumes
  # where the root is one. Two more of that kind are written here: the host may not have them.
  hostRules = [
    "home.conf"
    "journal-nocow.conf"
    "systemd-tmp.conf"
    "tmp.conf"
    "var.conf"
    "x11.conf"
  ];
  entries = lib.filterAttrs (_: each: each.enable) config.environment.etc;
  entry = name: each: ''
    mkdir -p "$(dirname ${lib.escapeShellArg each.target})"
    ${
      if each.text != null then
        "cat > ${lib.escapeShellArg each.target} <<'END OF FILE'\n${each.text}\nEND OF FILE"
      else
        "ln -s ${lib.escapeShellArg each.source} ${lib.escapeShellArg each.target}"
    }
    ${lib.optionalString (
      each.mode != "symlink"
    ) "echo ${lib.escapeShellArg each.mode} > ${lib.escapeShellArg "${each.target}.mode"}"}
  '';
  linkTo = folder: name: ''
    mkdir -p "$(dirname ${name})"
    [ -e ${name} ] || [ -L ${name} ] || ln -s ${folder}/${name} ${name}
  '';
  quoted = text: "'${lib.replaceStrings [ "\\" "'" ] [ "\\\\" "\\'" ] text}'";
  rule =
    path: type: each:
    "${
      lib.concatMapStringsSep " " quoted [
        type
        path
        each.mode
        each.user
        each.group
        each.age
      ]
    } ${each.argument}\n";
  rulesOf =
    paths:
    lib.concatStrings (
      lib.concatMap (path: lib.mapAttrsToList (rule path) paths.${path}) (lib.attrNames paths)
    );
  ruleFile = name: text: "cat > tmpfiles.d/${name}.conf <<'END OF FILE'\n${text}END OF FILE\n";
in
shell {
  name = "etc";
  script = ''
    mkdir -p $out/etc
    cd $out/etc
    echo "making ${toString (lib.length (lib.attrNames entries))} entries of /etc"
    ${lib.concatStrings (lib.mapAttrsToList entry entries)}
    printf 'ID=nixos\nNAME=NixOS\nVERSION_ID="26.05"\n' > os-release
    printf '%s\n' ${lib.escapeShellArg config.networking.hostName} > hostname
    printf 'passwd: files\ngroup: files\nshadow: files\nhosts: files\n' > nsswitch.conf
    ${lib.concatMapStrings (linkTo "${host}/etc") hostFiles}
    mkdir -p systemd tmpfiles.d
    ln -s ${systemUnits} systemd/system
    ${lib.concatMapStrings (name: "ln -s /usr/lib/tmpfiles.d/${name} tmpfiles.d/\n") hostRules}
    ${lib.concatStrings (
      lib.mapAttrsToList (name: paths: ruleFile name (rulesOf paths)) config.systemd.tmpfiles.settings
    )}
    ${ruleFile "systemd-nspawn" "v /var/lib/machines 0700 root root - -\n"}
    ${ruleFile "portables" "v /var/lib/portables 0700 root root - -\n"}
    ${ruleFile "00-nixos" (lib.concatMapStrings (each: "${each}\n") config.systemd.tmpfiles.rules)}
  '';
}
