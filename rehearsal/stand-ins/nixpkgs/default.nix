# Stands in for `import <nixpkgs> { }` where no nixpkgs is at hand: packages by name whose store paths
# look right and hold nothing, and the functions that make small files.
#
# It may differ: any name is a package here only if it is in the list; nothing can be built except by
# nixos/default.nix, `stdenvNoCC.mkDerivation` with a `buildCommand`, and the packages with one program; `writeText` and its like keep their
# text in the attribute `text`, and hash it, as nixpkgs does, but are not built either.
{ ... }:
let
  lib = import ./lib;
  hashOf = text: builtins.substring 0 32 (builtins.hashString "sha256" text);
  fake =
    name: extra:
    {
      type = "derivation";
      inherit name;
      outPath = "/nix/store/${hashOf name}-${name}";
      override = _: fake name extra;
      overrideAttrs = _: fake name extra;
    }
    // extra;
  text =
    name: content:
    fake name {
      text = content;
      outPath = "/nix/store/${hashOf "${name}\n${content}"}-${name}";
    };
  names = [
    "bashInteractive"
    "btrfs-progs"
    "e2fsprogs"
    "findutils"
    "git"
    "gnugrep"
    "kmod"
    "kate"
    "firefox"
    "networkmanager"
    "systemd"
    "tzdata"
    "util-linux"
    "vim"
    "wget"
    "acl"
    "attr"
    "cacert"
    "cryptsetup"
    "dosfstools"
    "kbd"
    "makeBinaryWrapper"
    "mkpasswd"
    "nodejs_24"
    "openssh"
    "smartmontools"
  ];

  # A package with one program, which is the host's or the rehearsal machine's own.
  linked =
    name: program: place:
    import ./nixos/build/shell.nix {
      name = "${name}-0";
      script = "mkdir -p $out/bin; ln -s ${place} $out/bin/${program}";
    }
    // {
      meta.mainProgram = program;
    };

  # Fills the arguments that a function names: from `extra`, else from the packages.
  callPackage =
    file: extra:
    let
      function = if builtins.isFunction file then file else import file;
      named = builtins.intersectAttrs (builtins.functionArgs function) packages;
    in
    function (named // extra);

  packages = lib.genAttrs names (name: fake "${name}-0" { }) // functions // { inherit callPackage; };
  functions = {
    inherit lib;
    system = "x86_64-linux";
    stdenv.hostPlatform = {
      system = "x86_64-linux";
      isx86_64 = true;
      isAarch64 = false;
      isMusl = false;
    };
    # Really built, by the sandbox' one shell; what is not text (meta, passthru) is beside it, as there.
    stdenvNoCC.mkDerivation =
      {
        pname,
        version,
        buildCommand,
        meta ? { },
        passthru ? { },
        ...
      }@arguments:
      let
        variables = removeAttrs arguments [
          "meta"
          "passthru"
          "buildCommand"
        ];
        built = import ./nixos/build/shell.nix {
          name = "${pname}-${version}";
          script = buildCommand;
          inherit variables;
        };
        result = built // passthru // {
          inherit
            pname
            version
            meta
            buildCommand
            ;
          overrideAttrs =
            change:
            let
              changed = result // change { inherit passthru; };
            in
            changed // changed.passthru;
        };
      in
      result;
    linuxPackages = fake "linux-packages" { kernel = fake "linux-6.12" { version = "6.12"; }; };
    linuxPackages_latest = fake "linux-packages-latest" {
      kernel = fake "linux-7.0" { version = "7.0"; };
    };
    glibcLocales = fake "glibc-locales" { };
    runtimeShell = "${functions.bash}/bin/bash";
    writeText = text;
    writeShellScript = name: content: text name "#!/bin/bash\n${content}";
    writeShellScriptBin = name: content: text name "#!/bin/bash\n${content}\n";
    writeShellApplication = { name, text, ... }: fake name { inherit text; };
    runCommand =
      name: environment: content:
      text name content // environment // (environment.passthru or { });
    buildEnv = { name, ... }@arguments: fake name arguments;
    # What it is called with, as a package.
    buildNpmPackage =
      arguments:
      fake "${arguments.pname}-${arguments.version}" (arguments // (arguments.passthru or { }));
    importNpmLock.npmConfigHook = fake "npm-config-hook" { };
    bash = linked "bash" "bash" "/usr/bin/bash";
    coreutils = linked "coreutils" "env" "/usr/bin/env";
    # A test can put one there.
    electron = linked "electron" "electron" "/run/tidemark-rehearsal/programs/electron";
    nodejs-slim = linked "nodejs-slim" "node" "/run/tidemark-rehearsal/node";
    nodejs = fake "nodejs-0" { };
  };
in
packages
