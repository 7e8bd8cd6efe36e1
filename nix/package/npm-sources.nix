# package.json and package-lock.json in which every package has a place in the store.
#
# The lock file names versions and hashes, and no addresses: whoever builds decides where npm fetches
# from. So each package is a derivation of its own with a fixed output, in which npm fetches it by name
# and version from whatever registry it is set to, and the hash of the lock file is what counts.
#
# The result has the form that nixpkgs' `importNpmLock.npmConfigHook` takes as `npmDeps`.
{
  cacert,
  lib,
  nodejs,
  runCommand,
  stdenv,
  writeText,
}:
{ package, packageLock }:
let
  inherit (stdenv) hostPlatform;
  # As Node names them.
  architecture = if hostPlatform.isAarch64 then "arm64" else "x64";
  cLibrary = if hostPlatform.isMusl then "musl" else "glibc";

  # A field such as `os`: names that are wanted, or with an exclamation mark those that are not.
  fits =
    wanted: value:
    let
      excluded = map (lib.removePrefix "!") (lib.filter (lib.hasPrefix "!") wanted);
      included = lib.filter (each: !(lib.hasPrefix "!" each)) wanted;
    in
    !(lib.elem value excluded) && (included == [ ] || lib.elem value included);

  # npm never fetches what is for another platform, so it needs no source.
  isNeeded =
    entry:
    fits (entry.os or [ ]) "linux"
    && fits (entry.cpu or [ ]) architecture
    && fits (entry.libc or [ ]) cLibrary;

  # `node_modules/a/node_modules/@b/c` is `@b/c`, unless the entry says that it goes by another name.
  nameOf = path: entry: entry.name or (lib.last (lib.splitString "node_modules/" path));

  fetch =
    name: entry:
    runCommand "${lib.strings.sanitizeDerivationName "${name}-${entry.version}"}.tgz"
      {
        nativeBuildInputs = [ nodejs ];
        outputHash = entry.integrity;
        outputHashMode = "flat";
        impureEnvVars = lib.fetchers.proxyImpureEnvVars ++ [ "npm_config_registry" ];
        NODE_EXTRA_CA_CERTS = "${cacert}/etc/ssl/certs/ca-bundle.crt";
        specification = "${name}@${entry.version}";
      }
      ''
        export HOME=$TMPDIR
        npm pack "$specification" --silent --pack-destination .
        mv ./*.tgz $out
      '';

  # One for each package that is needed, by its path in the lock file.
  tarballs = lib.mapAttrs (path: entry: fetch (nameOf path entry) entry) (
    lib.filterAttrs (path: entry: path != "" && !(entry ? link) && isNeeded entry) packageLock.packages
  );

  packages =
    packageLock.packages // lib.mapAttrs (path: tarball: packageLock.packages.${path} // { resolved = "file:${tarball}"; }) tarballs;

  # npm compares the lock file with package.json: both must name the same places.
  placed = lib.mapAttrs (name: _: packages."node_modules/${name}".resolved);
  rootFields = lib.filter (field: package ? ${field}) [
    "dependencies"
    "devDependencies"
  ];
  inPackage = package // lib.genAttrs rootFields (field: placed package.${field});
  root = packages."" // lib.genAttrs rootFields (field: placed package.${field});
in
runCommand "${package.name}-${package.version}-npm-sources"
  {
    passthru = { inherit tarballs; };
    packageFile = writeText "package.json" (builtins.toJSON inPackage);
    lockFile = writeText "package-lock.json" (
      builtins.toJSON (
        packageLock
        // {
          packages = packages // {
            "" = root;
          };
        }
      )
    );
  }
  ''
    mkdir $out
    cp $packageFile $out/package.json
    cp $lockFile $out/package-lock.json
  ''
