# Deletes the roots of earlier boots in the running system: see prune.sh.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.tidemark;
in
{
  config = lib.mkIf cfg.rollback.enable {
    systemd.services.tidemark-prune = {
      description = "Delete the roots of earlier boots that are not kept any longer";
      # By store path: whatever else the administrator has is not used.
      path = [
        pkgs.bash
        pkgs.btrfs-progs
        pkgs.coreutils
        pkgs.findutils
        pkgs.util-linux
      ];
      serviceConfig = {
        Type = "oneshot";
        # The top level of the file system is mounted for this process alone.
        PrivateMounts = true;
        Nice = 19;
        IOSchedulingClass = "idle";
        PrivateNetwork = true;
        NoNewPrivileges = true;
        RuntimeDirectory = "tidemark-prune";
        RuntimeDirectoryMode = "0700";
      };
      script = ''
        device=${lib.escapeShellArg cfg.device}
        keep_days=${toString cfg.root.keep.days}
        keep_count=${toString cfg.root.keep.count}
        free_percent=${toString cfg.root.keep.freePercent}
        ${builtins.readFile ./prune.sh}
      '';
    };
    systemd.timers.tidemark-prune = {
      description = "Delete the roots of earlier boots from time to time";
      wantedBy = [ "timers.target" ];
      timerConfig = {
        OnCalendar = cfg.root.keep.interval;
        # Soon after a boot as well: that is when the disk may be full.
        OnBootSec = "10min";
        RandomizedDelaySec = "5min";
      };
    };
  };
}
