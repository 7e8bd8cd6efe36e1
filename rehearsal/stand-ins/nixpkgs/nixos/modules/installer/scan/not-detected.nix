# Stands in for the file of that name in nixpkgs, which every hardware-configuration.nix imports.
{ lib, ... }:
{
  hardware.enableRedistributableFirmware = lib.mkDefault true;
}
