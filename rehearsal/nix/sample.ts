import { moduleFolder, type ModuleSource } from './evaluate.ts';

const MOUNTS = `{
  fileSystems =
    let
      subvolume = name: {
        device = "/dev/mapper/enc";
        fsType = "btrfs";
        options = [ "subvol=\${name}" "compress=zstd" "noatime" ];
      };
    in
    {
      "/" = subvolume "root";
      "/home" = subvolume "home";
      "/nix" = subvolume "nix";
      "/persist" = subvolume "persist" // { neededForBoot = true; };
      "/var/log" = subvolume "log";
      "/boot" = {
        device = "/dev/disk/by-uuid/ABCD-0123";
        fsType = "vfat";
        options = [ "umask=0077" ];
      };
    };
  boot.initrd.luks.devices.enc.device = "/dev/disk/by-uuid/11111111-2222-3333-4444-555555555555";
}`;

const SYSTEM = `{
  tidemark.device = "/dev/mapper/enc";
  boot.loader.systemd-boot.enable = true;
  networking.hostName = "wave";
  users.mutableUsers = false;
  users.users.alice = {
    isNormalUser = true;
    extraGroups = [ "wheel" ];
    hashedPasswordFile = "/persist/passwords/alice";
  };
  system.stateVersion = "26.05";
}`;

/** Every method once, as persist.nix has them. */
const PERSIST = `{
  tidemark.persist = {
    directories = [
      { path = "/var/lib/nixos"; inInitrd = true; reason = "Numbers of users"; }
      {
        path = "/var/lib/bluetooth";
        method = "bind";
        mode = "0700";
        units = [ "bluetooth.service" ];
        reason = "Paired devices";
      }
      { path = "/var/lib/private/search"; mode = "0700"; }
      { path = "/etc/NetworkManager/system-connections"; method = "etc-link"; mode = "0700"; }
      {
        path = "/var/lib/docker";
        method = "subvolume";
        subvolume = "docker";
        mode = "0710";
        units = [ "docker.service" "docker.socket" ];
      }
    ];
    files = [
      { path = "/etc/machine-id"; method = "etc-link"; }
      { path = "/root/.netrc"; method = "tmpfiles-link"; }
      { path = "/etc/ssh/ssh_host_ed25519_key"; method = "native"; }
    ];
  };
}`;

/** A whole small system with the module. */
export const sampleSystem: readonly ModuleSource[] = [
  { path: moduleFolder },
  { text: MOUNTS },
  { text: SYSTEM },
  { text: PERSIST },
];
