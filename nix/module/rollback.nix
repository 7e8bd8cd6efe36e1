# The unit that empties the root in stage 1. Each line of it is there for a reason:
#
# - RequiredBy sysroot.mount as well as initrd.target: if it fails, nothing is mounted.
# - RemainAfterExit, because initrd-cleanup.service isolates initrd-switch-root.target, which wants
#   sysroot.mount again, which would start a oneshot that had ended a second time.
# - After local-fs-pre.target: systemd's attempt to resume from hibernation is before that, so a
#   hibernated system's root is never touched. A condition on `resume=` would not do: systemd also
#   resumes without it.
# - Requires and After the device by its escaped name: an order after a unit that does not exist is
#   no order, and systemd says nothing about it.
# - No `path`: in stage 1 it takes mount(8) away.
{
  config,
  lib,
  pkgs,
  utils,
  ...
}:
let
  cfg = config.tidemark;
  device = "${utils.escapeSystemdPath cfg.device}.device";
in
{
  config = lib.mkIf cfg.rollback.enable {
    boot.initrd.supportedFilesystems = [ "btrfs" ];
    boot.initrd.systemd = {
      # The default since 26.05. Without it, units of the initrd are ignored without a word.
      enable = true;
      initrdBin = [ pkgs.btrfs-progs ];
      services.tidemark-rollback = {
        description = "Give the system an empty root";
        requires = [ device ];
        after = [
          device
          "local-fs-pre.target"
        ];
        before = [
          "sysroot.mount"
          "shutdown.target"
        ];
        conflicts = [ "shutdown.target" ];
        requiredBy = [
          "initrd.target"
          "sysroot.mount"
        ];
        unitConfig.DefaultDependencies = false;
        serviceConfig = {
          Type = "oneshot";
          RemainAfterExit = true;
          StandardError = "journal+console";
        };
        script = ''
          device=${lib.escapeShellArg cfg.device}
          root=${lib.escapeShellArg cfg.root.subvolume}
          blank=${lib.escapeShellArg cfg.root.blank}
          ${builtins.readFile ./rollback.sh}
        '';
      };
    };
  };
}
