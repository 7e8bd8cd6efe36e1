# Tidemark as a package of nixpkgs.
final: _prev: { tidemark = final.callPackage ./package { }; }
