import type { PersistFormat } from '../../../core/helper/drift-verbs.ts';

/** What is kept as Nix, in each of the forms; short, for looking at. */
export const keptTexts: Readonly<Record<PersistFormat, string>> = {
  tidemark: `# What survives the boots. Tidemark writes this file; it may also be edited by hand.
{
  directories = [
    {
      path = "/etc/nixos";
      method = "bind";
      inInitrd = true;
      reason = "Without it the system can no longer be changed.";
    }
    {
      path = "/var/lib/docker";
      method = "subvolume";
      subvolume = "docker";
      mode = "0710";
      owner = "root";
      group = "root";
      units = [ "docker.service" "docker.socket" ];
    }
    { path = "/srv/tide-tables"; reason = "Measured by hand; there is no other copy."; }
  ];
  files = [
    { path = "/etc/machine-id"; method = "etc-link"; }
  ];
}
`,
  nixos: `{
  fileSystems."/srv/tide-tables" = {
    device = "/persist/srv/tide-tables";
    options = [ "bind" ];
    depends = [ "/persist" ];
  };
  systemd.tmpfiles.rules = [ "d /persist/srv/tide-tables 0755 root root -" ];
}
`,
  impermanence: `{
  environment.persistence."/persist" = {
    hideMounts = true;
    directories = [
      { directory = "/srv/tide-tables"; user = "root"; group = "root"; mode = "0755"; }
    ];
    files = [ "/etc/machine-id" ];
  };
}
`,
  preservation: `{
  preservation.enable = true;
  preservation.preserveAt."/persist" = {
    directories = [ { directory = "/srv/tide-tables"; mode = "0755"; } ];
    files = [ { file = "/etc/machine-id"; inInitrd = true; } ];
  };
}
`,
};
