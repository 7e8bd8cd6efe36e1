{ config, lib, ... }:
let
  cfg = config.tidemark;
  mapping = lib.removePrefix "/dev/mapper/" cfg.device;
  mappings = map (each: each.name) (lib.attrValues config.boot.initrd.luks.devices);
  loaders = lib.filter (name: config.boot.loader.${name}.enable or false) [
    "grub"
    "limine"
    "refind"
    "systemd-boot"
  ];
in
{
  assertions = [
    {
      assertion = builtins.match "/dev/mapper/[^/]+" cfg.device != null;
      message = "tidemark.device is ${cfg.device}, but must be the opened mapping, as /dev/mapper/enc: for any other name systemd gives up after 90 seconds while the passphrase is typed.";
    }
    {
      assertion = mappings == [ ] || lib.elem mapping mappings;
      message = "tidemark.device is ${cfg.device}, but boot.initrd.luks.devices opens only ${lib.concatStringsSep ", " mappings}: the boot would wait for it for ever.";
    }
    {
      assertion = cfg.rollback.enable -> config.boot.initrd.systemd.enable;
      message = "boot.initrd.systemd.enable is false: the root would never be emptied, and nothing would say so.";
    }
    {
      assertion = lib.length loaders <= 1;
      message = "More than one boot loader is enabled: ${lib.concatStringsSep ", " loaders}.";
    }
  ];
}
