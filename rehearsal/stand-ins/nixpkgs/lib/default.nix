# Stands in for the `lib` of nixpkgs where no nixpkgs is at hand: the few functions that the Tidemark
# module, the generated configuration and the stand-in's own modules use, by the same names and with
# the same results for the input they get there. Whatever is not here fails at evaluation by name.
#
# It may differ: messages of errors; types that nothing here uses; documentation of options is kept
# but not rendered.
let
  attrsets = import ./attrsets.nix;
  strings = import ./strings.nix;
  properties = import ./properties.nix;
  lib =
    attrsets
    // strings
    // properties
    // {
      inherit attrsets;
      strings = strings // {
        # nixpkgs also shortens it and mends the beginning.
        sanitizeDerivationName = builtins.replaceStrings [ "@" "/" ] [ "-" "-" ];
      };
      types = import ./types.nix lib;
      inherit (import ./definitions.nix lib) mergeDefinitions;
      evalModules = import ./eval-modules.nix lib;
      options = { inherit (properties) mkOption; };
      modules = properties;
      lists = attrsets;
      version = "stand-in";
      trivial.release = "26.05";
      maintainers = { };
      licenses.mit = "MIT";
      importJSON = path: builtins.fromJSON (builtins.readFile path);
      literalMD = text: text;
      getExe = package: "${package}/bin/${package.meta.mainProgram}";
      # The files are not copied anywhere: who asks what would be in it asks the filter.
      cleanSourceWith = { src, ... }@source: source // { outPath = toString src; };
      fetchers.proxyImpureEnvVars = [ "http_proxy" ];
    };
in
lib
