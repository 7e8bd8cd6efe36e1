# What NixOS lets pass without a word and what would then cost data or lock people out.
{
  imports = [
    ./boot.nix
    ./entries.nix
    ./file-systems.nix
    ./users.nix
  ];
}
