# A folder of units, as NixOS' `generateUnits` makes it: the units themselves, and the links that
# `wantedBy` and `requiredBy` ask for.
#
# The path of a unit's script is one of the made-up ones (../../default.nix) until here: the script is
# built with its unit, and its real place goes into the unit. Programs of packages are not there
# either, so the host's own places come after them in PATH.
{ lib }:
name: units:
let
  shell = import ./shell.nix;
  hostPlaces = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  script =
    each:
    lib.optionalString (each.script or "" != "") ''
      mkdir -p $out/bin
      cat > $out/bin/${each.scriptName} <<'END OF SCRIPT'
      #!/bin/bash
      set -e
      ${each.script}
      END OF SCRIPT
      chmod 0555 $out/bin/${each.scriptName}
    '';
  unit =
    name: each:
    shell {
      name = "unit-${lib.replaceStrings [ "@" "\\" ] [ "-" "-" ] name}";
      script = ''
        echo "writing ${name}"
        mkdir -p $out/unit
        ${script each}
        cat > text <<'END OF UNIT'
        ${each.text}
        END OF UNIT
        sed -e "s#^ExecStart=/nix/store/[^ /]*-unit-script-[^ /]*/bin/#ExecStart=$out/bin/#" \
          -e 's#^Environment="PATH=[^"]*#&:${hostPlaces}#' text > $out/unit/${lib.escapeShellArg name}
      '';
    };
  links =
    folder: name: others:
    lib.concatMapStrings (other: ''
      mkdir -p $out/${lib.escapeShellArg other}.${folder}
      ln -s ../${lib.escapeShellArg name} $out/${lib.escapeShellArg other}.${folder}/
    '') others;
in
shell {
  inherit name;
  script = ''
    mkdir -p $out
    ${lib.concatStrings (
      lib.mapAttrsToList (name: each: ''
        ln -s ${unit name each}/unit/* $out/
        ${links "wants" name (each.wantedBy or [ ])}${links "requires" name (each.requiredBy or [ ])}
      '') units
    )}
  '';
}
