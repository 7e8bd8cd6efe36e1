/**
 * Names that a person cannot have: accounts and groups that NixOS itself makes, or that a service makes
 * when it is switched on. Two accounts of one name would become one, with the rights of both.
 */
const reserved = new Set(
  `root nobody nogroup nixbld messagebus polkituser sshd nscd rtkit avahi colord geoclue flatpak fwupd-refresh
   usbmux tss lp lpadmin cups scanner pulse pulse-access pipewire uucp bin daemon adm sys mail news man games sync
   shutdown halt operator ftp http www-data sddm plasmalogin gdm lightdm greeter lxdm nm-openvpn nm-iodine
   networkmanager wpa_supplicant dhcpcd dhcpd named unbound dnsmasq ntp chrony postgres mysql mongodb
   redis influxdb grafana prometheus nginx caddy wwwrun acme docker podman libvirtd qemu-libvirtd kvm vboxusers
   lxd wheel users audio video render input disk kmem tty tape cdrom floppy dialout utmp sgx
   shadow systemd nixos-test earlyoom dnscrypt tor mosquitto hass git gitea forgejo gitlab nextcloud
   jellyfin plex murmur bitlbee postfix postdrop dovecot2 dovenull rspamd vmail saned`.split(/\s+/),
);

/** Whether NixOS has, or may have, an account or a group of this name. */
export function isReservedName(name: string): boolean {
  return reserved.has(name) || /^(systemd-|nixbld\d|nixos-|nm-)/.test(name);
}
