# Stands in for the many modules of NixOS of which a Tidemark system sets single options: the options,
# with the types they have there, and nothing behind them. See default.nix.
{ lib, pkgs, ... }:
let
  inherit (lib) mkOption types;
  option =
    type: default:
    mkOption {
      inherit type default;
    };
  switch = option types.bool false;
  text = option types.str "";
  texts = option (types.listOf types.str) [ ];
  anything = option types.anything { };
in
{
  options = {
    boot = {
      loader = {
        systemd-boot = {
          enable = switch;
          configurationLimit = option (types.nullOr types.int) null;
          editor = option types.bool true;
          consoleMode = text;
        };
        grub = {
          enable = switch;
          device = text;
          devices = texts;
          efiSupport = switch;
          efiInstallAsRemovable = switch;
        };
        efi = {
          canTouchEfiVariables = switch;
          efiSysMountPoint = option types.str "/boot";
        };
        timeout = option (types.nullOr types.int) 5;
      };
      kernelPackages = option types.unspecified pkgs.linuxPackages;
      kernelParams = option (types.listOf (types.strMatching "([^\"[:space:]]|\"[^\"]*\")+")) [ ];
      kernelModules = texts;
      extraModulePackages = option (types.listOf types.package) [ ];
      resumeDevice = text;
      plymouth.enable = switch;
      tmp = {
        cleanOnBoot = switch;
        useTmpfs = switch;
      };
    };
    console = {
      keyMap = option (types.either types.str types.path) "us";
      font = option (types.nullOr types.str) null;
      useXkbConfig = switch;
      earlySetup = switch;
    };
    documentation.enable = option types.bool true;
    environment.systemPackages = option (types.listOf types.package) [ ];
    hardware = {
      enableRedistributableFirmware = switch;
      enableAllFirmware = switch;
      bluetooth = {
        enable = switch;
        powerOnBoot = switch;
      };
      cpu.amd.updateMicrocode = switch;
      cpu.intel.updateMicrocode = switch;
    };
    i18n = {
      defaultLocale = option types.str "en_US.UTF-8";
      extraLocaleSettings = option (types.attrsOf types.str) { };
      extraLocales = texts;
    };
    networking = {
      hostName = option (types.strMatching "|[[:alnum:]]([[:alnum:]_-]{0,61}[[:alnum:]])?") "nixos";
      networkmanager.enable = switch;
      useDHCP = switch;
      wireless.enable = switch;
      firewall.enable = option types.bool true;
    };
    nix.settings = anything;
    nixpkgs = {
      config = anything;
      hostPlatform = option types.unspecified "x86_64-linux";
    };
    programs = {
      firefox.enable = switch;
      git.enable = switch;
    };
    security = {
      polkit = {
        enable = switch;
        enablePkexecWrapper = switch;
      };
      rtkit.enable = switch;
      sudo = {
        enable = option types.bool true;
        extraConfig = option types.lines "";
        wheelNeedsPassword = option types.bool true;
      };
    };
    services = {
      btrfs.autoScrub = {
        enable = switch;
        fileSystems = texts;
        interval = option types.str "monthly";
      };
      desktopManager.plasma6.enable = switch;
      displayManager = {
        sddm.enable = switch;
        sddm.wayland.enable = switch;
        plasma-login-manager.enable = switch;
      };
      fstrim.enable = switch;
      openssh = {
        enable = switch;
        hostKeys = option (types.listOf (types.attrsOf types.unspecified)) [ ];
        settings = anything;
      };
      pipewire = {
        enable = switch;
        alsa.enable = switch;
        alsa.support32Bit = switch;
        pulse.enable = switch;
      };
      printing.enable = switch;
      userborn.enable = switch;
      xserver = {
        enable = switch;
        xkb = {
          layout = option types.str "us";
          variant = text;
          model = option types.str "pc104";
          options = text;
        };
      };
    };
    systemd.sysusers.enable = switch;
    time = {
      timeZone = option (types.nullOr (types.strMatching "[^ ]*")) null;
      hardwareClockInLocalTime = switch;
    };
    zramSwap.enable = switch;
  };
}
