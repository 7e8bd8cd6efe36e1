# A derivation whose builder is the one program that is there everywhere: /bin/sh. In a sandbox it is a
# static busybox, as on NixOS; everything used must be among its commands.
{
  name,
  script,
  variables ? { },
}:
derivation (variables // {
  inherit name;
  system = "x86_64-linux";
  builder = "/bin/sh";
  args = [
    "-euc"
    script
  ];
  PATH = "/usr/bin:/bin";
  preferLocalBuild = true;
  allowSubstitutes = false;
})
