# The programs that the helper runs as root, by absolute path and nobody else's: a folder of links that
# lies beside the helper, which looks there first.
#
# Not in it is what must fit the running system rather than this package: systemd's programs (systemctl,
# journalctl, udevadm…), Nix, and what NixOS installs itself with. Those come from the system's profile.
{
  acl,
  attr,
  btrfs-progs,
  buildEnv,
  coreutils,
  cryptsetup,
  dosfstools,
  e2fsprogs,
  findutils,
  git,
  gnugrep,
  kbd,
  mkpasswd,
  openssh,
  smartmontools,
  util-linux,
}:
buildEnv {
  name = "tidemark-tools";
  paths = [
    acl
    attr
    btrfs-progs
    coreutils
    cryptsetup
    dosfstools
    e2fsprogs
    findutils
    git
    gnugrep
    kbd
    mkpasswd
    openssh
    smartmontools
    util-linux
  ];
  pathsToLink = [
    "/bin"
    "/sbin"
  ];
  ignoreCollisions = true;
}
