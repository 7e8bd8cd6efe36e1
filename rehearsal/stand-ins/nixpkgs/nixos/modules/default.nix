# Stands in for the module list of NixOS: the options that a Tidemark system sets, with the types they
# have there, and what stage 1, mounts, encryption, tmpfiles and /etc are rendered to, in NixOS' form.
#
# It may differ: every other option of NixOS is unknown here; assertions are those that matter for us
# (assertions.nix); services have no contents of their own.
{
  imports = [
    ./assertions.nix
    ./etc.nix
    ./file-systems.nix
    ./initrd.nix
    ./luks.nix
    ./plain-options.nix
    ./systemd.nix
    ./tmpfiles.nix
    ./toplevel.nix
    ./users.nix
  ];
}
