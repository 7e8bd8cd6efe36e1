# For people who have KVM and nixpkgs: `nix-build -A installTest`, or `nix build .#checks.x86_64-linux.install`.
#
# One machine prepares a disk with the real helper: partitions, LUKS, btrfs, subvolumes, the blank
# snapshot. NixOS is put on it by the real nixos-install, ready-built, since the machine has no network.
# A second machine boots that disk by the real stage 1, which asks for the passphrase; then once more, to see
# the root rolled back and what is kept kept.
#
# The project's own tests show the same without NixOS and KVM; this one shows that they were right.
{
  lib,
  path,
  pkgs,
  testers,
  tidemark,
  writeText,
}:
let
  passphrase = "at the turn of the tide";
  diskMiB = 12 * 1024;
  disk = "/dev/vda";

  specification = {
    version = 1;
    disk = {
      node = disk;
      sizeBytes = diskMiB * 1024 * 1024;
      logicalSectorBytes = 512;
    };
    layout = {
      kind = "whole-disk";
      efi = {
        sizeBytes = 1024 * 1024 * 1024;
        label = "BOOT";
      };
      swap.kind = "none";
    };
    encryption = {
      mapping = "enc";
      label = "tidemark";
      discard = true;
      # The machines are slow and have little memory.
      pbkdf = {
        memoryKiB = 65536;
        iterationTimeMs = 500;
      };
    };
    btrfs = {
      label = "nixos";
      compression = {
        kind = "zstd";
        level = 1;
      };
      noatime = true;
      subvolumes =
        map
          (role: {
            inherit role;
            name = role;
            mountPoint =
              {
                root = "/";
                log = "/var/log";
              }
              .${role} or "/${role}";
          })
          [
            "root"
            "home"
            "nix"
            "persist"
            "log"
          ];
    };
  };
  specificationFile = writeText "install-spec.json" (builtins.toJSON specification);

  subvolume = name: {
    device = "/dev/mapper/enc";
    fsType = "btrfs";
    options = [
      "subvol=${name}"
      "compress=zstd:1"
      "noatime"
    ];
  };

  installed = import (path + "/nixos/lib/eval-config.nix") {
    system = null;
    modules = [
      ../module
      (path + "/nixos/modules/testing/test-instrumentation.nix")
      (path + "/nixos/modules/profiles/qemu-guest.nix")
      {
        boot.loader.systemd-boot.enable = true;
        boot.loader.timeout = 0;
        boot.initrd.luks.devices.enc.device = "/dev/disk/by-partlabel/encrypted";
        fileSystems = {
          "/" = subvolume "root";
          "/home" = subvolume "home";
          "/nix" = subvolume "nix";
          "/persist" = subvolume "persist" // {
            neededForBoot = true;
          };
          "/var/log" = subvolume "log" // {
            neededForBoot = true;
          };
          "/boot" = {
            device = "/dev/disk/by-partlabel/boot";
            fsType = "vfat";
            options = [ "umask=0077" ];
          };
        };
        tidemark.device = "/dev/mapper/enc";
        tidemark.persist.directories = [
          {
            path = "/var/lib/nixos";
            inInitrd = true;
          }
          { path = "/var/lib/tide-test"; }
        ];
        programs.tidemark = {
          enable = true;
          package = tidemark;
        };
        users.mutableUsers = false;
        nixpkgs.pkgs = pkgs;
        documentation.enable = false;
        system.stateVersion = lib.trivial.release;
      }
    ];
  };
  inherit (installed.config.system.build) toplevel;

  common = {
    virtualisation = {
      # Both machines have the same first disk.
      diskImage = "./target.qcow2";
      diskSize = diskMiB;
      memorySize = 2048;
      cores = 2;
      useEFIBoot = true;
    };
  };
in
testers.runNixOSTest {
  name = "tidemark-install";

  nodes = {
    live = {
      imports = [
        common
        (path + "/nixos/modules/profiles/installation-device.nix")
        (path + "/nixos/modules/profiles/base.nix")
        (path + "/nixos/tests/common/auto-format-root-device.nix")
      ];
      # The live system is on the second disk, so that the first keeps its name.
      virtualisation.emptyDiskImages = [ 1024 ];
      virtualisation.rootDevice = "/dev/vdb";
      boot.initrd.systemd.enable = true;
      virtualisation.fileSystems."/".autoFormat = true;
      boot.supportedFilesystems.zfs = lib.mkForce false;
      hardware.enableAllFirmware = lib.mkForce false;
      environment.systemPackages = [ tidemark ];
      system.extraDependencies = [ toplevel ];
    };

    target = {
      imports = [ common ];
      virtualisation = {
        useBootLoader = true;
        useDefaultFilesystems = false;
        efi.keepVariables = false;
        # What is on the disk decides; this is never used.
        fileSystems."/" = {
          device = "/dev/disk/by-label/nobody";
          fsType = "ext4";
        };
      };
    };
  };

  testScript = ''
    live.start()
    live.wait_for_unit("multi-user.target")
    live.succeed("udevadm settle")

    with subtest("the helper prepares the disk"):
        live.succeed("printf '%s' '${passphrase}' > /run/passphrase && chmod 600 /run/passphrase")
        live.succeed(
            "tidemark-helper install --spec ${specificationFile} --passphrase-file /run/passphrase --not-live"
        )
        live.succeed("findmnt -no FSTYPE /mnt | grep -qx btrfs")
        live.succeed("findmnt -no OPTIONS /mnt/persist | grep -q subvol=/persist")

    with subtest("NixOS is put on it"):
        live.succeed("mkdir -p /mnt/persist/var/lib/nixos /mnt/persist/var/lib/tide-test")
        live.succeed(
            "nixos-install --root /mnt --system ${toplevel} --no-root-passwd --no-channel-copy >&2"
        )
        live.succeed("tidemark-helper clean-up >&2")
        live.succeed("sync")
        live.shutdown()

    def boot():
        target.start()
        target.wait_for_console_text("Please enter passphrase")
        target.send_console("${passphrase}\n")
        target.wait_for_unit("multi-user.target")

    target.state_dir = live.state_dir

    with subtest("the installed system boots, and its root is a new one"):
        boot()
        target.succeed("test -e /run/tidemark")
        target.succeed("journalctl -b -o cat | grep -i tidemark >&2 || true")
        target.succeed("echo gone > /etc/only-until-the-next-boot")
        target.succeed("echo kept > /var/lib/tide-test/note")
        target.succeed("findmnt -no SOURCE /var/lib/tide-test | grep -q persist")
        target.succeed("tidemark-helper drift scan --summary >&2")
        target.shutdown()

    with subtest("the next boot takes what is not kept, and nothing else"):
        boot()
        target.fail("test -e /etc/only-until-the-next-boot")
        target.succeed("grep -qx kept /var/lib/tide-test/note")
        target.succeed("tidemark-helper status >&2")
        target.succeed("btrfs subvolume list / | grep -q old_roots")
        target.shutdown()
  '';
}
