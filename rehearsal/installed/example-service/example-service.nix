# A small service of our own, which behaves as services do: an account of its own, a state directory, a
# file that stays open, files that are replaced by renaming, and a socket that starts it again.
{ ... }:
{
  users.users.tide-notes = {
    isSystemUser = true;
    group = "tide-notes";
    description = "Takes notes";
  };
  users.groups.tide-notes = { };
  systemd.services.tide-notes = {
    description = "Take notes of the tide";
    wantedBy = [ "multi-user.target" ];
    serviceConfig = {
      User = "tide-notes";
      Group = "tide-notes";
      StateDirectory = "tide-notes";
      StateDirectoryMode = "0750";
      # The script alone is asked to stop, not the program that it runs just then.
      KillMode = "mixed";
      TimeoutStopSec = 20;
    };
    script = builtins.readFile ./example-service.sh;
  };
  systemd.sockets.tide-notes = {
    description = "Listen for notes";
    wantedBy = [ "sockets.target" ];
    listenStreams = [ "/run/tide-notes.sock" ];
  };
}
