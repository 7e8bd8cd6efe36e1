# The live image: NixOS' graphical installation image with Plasma, the newest kernel, all firmware, and
# Tidemark on the desktop, started once after log-in. Give it Tidemark as `pkgs.tidemark` (overlay.nix).
#
# It builds on the part of NixOS' image that all desktops share, so NixOS' other installer is not on it.
{
  config,
  lib,
  modulesPath,
  options,
  pkgs,
  ...
}:
let
  inherit (config.users.users.nixos) home;
  desktopFile = "org.tidemark.Tidemark.Installer.desktop";
  displayManagers = options.services.displayManager;
  # The log-in of Plasma itself, where this release has it.
  displayManager =
    if displayManagers ? plasma-login-manager then
      { plasma-login-manager.enable = true; }
    else
      {
        sddm = {
          enable = true;
          wayland.enable = true;
        };
      };
in
{
  imports = [
    "${modulesPath}/installer/cd-dvd/installation-cd-graphical-base.nix"
    ./module/polkit.nix
  ];

  services.desktopManager.plasma6.enable = true;
  services.displayManager = displayManager // {
    autoLogin = {
      enable = true;
      user = "nixos";
    };
  };

  boot.kernelPackages = pkgs.linuxPackages_latest;
  # ZFS follows new kernels late; the image would not build with it.
  boot.supportedFilesystems.zfs = lib.mkForce false;

  # Wireless cards, graphics cards and most laptops need firmware that may be passed on but is not free.
  nixpkgs.config.allowUnfree = true;
  hardware.enableAllFirmware = true;

  environment.systemPackages = [
    pkgs.tidemark
    pkgs.smartmontools
    pkgs.kdePackages.partitionmanager
  ];

  # On the desktop for a double click, and open at the first log-in: who starts this image, installs.
  systemd.tmpfiles.settings."10-tidemark-desktop" = {
    "${home}/Desktop".d = {
      user = "nixos";
      group = "users";
      mode = "0755";
    };
    "${home}/Desktop/${desktopFile}"."L+".argument = "${pkgs.tidemark}/share/applications/${desktopFile}";
  };
  environment.etc."xdg/autostart/${desktopFile}".source =
    "${pkgs.tidemark}/share/applications/${desktopFile}";

  # Plasma puts an idle computer to sleep after minutes, and an installation with it.
  systemd.targets = lib.genAttrs [ "sleep" "suspend" "hibernate" "hybrid-sleep" ] (_: {
    enable = false;
  });

  isoImage.edition = lib.mkForce "tidemark";
}
