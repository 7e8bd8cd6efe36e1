# Keeps /run/tidemark/drift.json current: what the next boot would erase, as numbers. The desktop shows
# it without rights of its own. Nothing is scanned unless the root has changed.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;
  cfg = config.tidemark.watch;
in
{
  options.tidemark.watch = {
    enable = mkOption {
      type = types.bool;
      default = cfg.package != null;
      defaultText = lib.literalExpression "config.tidemark.watch.package != null";
      example = false;
      description = "Whether to look from time to time at what the next boot would erase.";
    };
    package = mkOption {
      type = types.nullOr types.package;
      default = null;
      defaultText = lib.literalExpression "null";
      example = lib.literalExpression "pkgs.tidemark";
      description = "The package with `bin/tidemark-helper`.";
    };
    interval = mkOption {
      type = types.str;
      default = "5min";
      example = "1h";
      description = "How long to wait between two looks: a time span of systemd.time(7).";
    };
  };

  config = lib.mkIf cfg.enable {
    assertions = [
      {
        assertion = cfg.package != null;
        message = "tidemark.watch.enable needs tidemark.watch.package.";
      }
    ];

    systemd.services.tidemark-watch = lib.mkIf (cfg.package != null) {
      description = "Note what the next boot would erase";
      serviceConfig = {
        Type = "oneshot";
        ExecStart = "${cfg.package}/bin/tidemark-helper drift note";
        Nice = 19;
        IOSchedulingClass = "idle";
        # The top level of the file system is mounted for this process alone.
        PrivateMounts = true;
        PrivateNetwork = true;
        # Not `true`: people's folders would look as if something were mounted over them.
        ProtectHome = "read-only";
        ProtectSystem = "strict";
        ReadWritePaths = [ "/run/tidemark" ];
        NoNewPrivileges = true;
        ProtectClock = true;
        ProtectHostname = true;
        LockPersonality = true;
        RestrictRealtime = true;
        RestrictSUIDSGID = true;
        # A disk that hangs must not be waited for until the shutdown.
        TimeoutStartSec = 600;
        # Asked to stop, as at a shutdown, it ends what it has started by itself.
        KillMode = "mixed";
        # What has not come so far as to hear it is ended by it, which is no failure either.
        SuccessExitStatus = "SIGTERM";
        TimeoutStopSec = 10;
      };
    };
    systemd.timers.tidemark-watch = {
      description = "Note from time to time what the next boot would erase";
      wantedBy = [ "timers.target" ];
      timerConfig = {
        OnBootSec = "1min";
        OnUnitInactiveSec = cfg.interval;
        AccuracySec = "30s";
      };
    };
    systemd.tmpfiles.settings."10-tidemark"."/run/tidemark".d = {
      mode = "0755";
      user = "root";
      group = "root";
    };
  };
}
