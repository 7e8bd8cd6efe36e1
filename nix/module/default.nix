# Tidemark: a NixOS system whose root is emptied at each boot, and what it keeps.
#
# Import this folder. Without flakes: `imports = [ ./tidemark ];`. With flakes: the same, or give the
# folder as a module to `nixosSystem`. It needs nothing but nixpkgs. A whole configuration:
#
#     {
#       imports = [ ./tidemark ];
#       tidemark.device = "/dev/mapper/enc";
#       tidemark.persist = import ./persist.nix;
#     }
#
# The file systems themselves (`/`, `/nix`, `/persist`…) are not declared here, but checked.
{
  imports = [
    ./checks
    ./keep.nix
    ./options.nix
    ./polkit.nix
    ./program.nix
    ./prune.nix
    ./rollback.nix
    ./watch.nix
  ];
}
