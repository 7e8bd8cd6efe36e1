/**
 * What is known of paths on the root, for people: what each is, and what is lost without it, or why it
 * need not be kept.
 */
import { knowledgeServicesEnglish } from './knowledge-services.ts';
import { knowledgeSystemEnglish } from './knowledge-system.ts';

export const knowledgeEnglish = {
  'knowledge.group.identity': 'This machine and its users',
  'knowledge.group.network': 'Network',
  'knowledge.group.hardware': 'Devices',
  'knowledge.group.desktop': 'Desktop',
  'knowledge.group.services': 'Servers',
  'knowledge.group.containers': 'Containers and virtual machines',
  'knowledge.group.databases': 'Databases',
  'knowledge.group.system': 'System',
  'knowledge.group.caches': 'Caches and temporary files',

  'knowledge.nixos-configuration.name': 'NixOS configuration',
  'knowledge.nixos-configuration.lost':
    'Without it the system can no longer be changed or updated, since its description is gone.',
  'knowledge.machine-id.name': 'Machine ID',
  'knowledge.machine-id.lost':
    'Without it each boot looks like another machine, and the journal of earlier boots is not found.',
  'knowledge.nixos-users.name': 'Numbers of users and groups',
  'knowledge.nixos-users.lost':
    'Without it users get new numbers at a boot, and files can change hands.',
  'knowledge.ssh-host-key-ed25519.name': 'SSH host key (Ed25519)',
  'knowledge.ssh-host-key-ed25519.lost':
    'Without it everyone who logs in from afar is warned of a stranger after each boot.',
  'knowledge.ssh-host-key-rsa.name': 'SSH host key (RSA)',
  'knowledge.ssh-host-key-rsa.lost':
    'Without it older programs that log in from afar warn of a stranger after each boot.',
  'knowledge.root-home.name': 'Home folder of root',
  'knowledge.root-home.lost':
    'Without it the administrator’s own settings, history and channels are erased at each boot.',
  'knowledge.root-ssh.name': 'SSH keys of root',
  'knowledge.root-ssh.lost':
    'Without them root can no longer log in to other machines, such as backup or build servers.',
  'knowledge.secure-boot-keys.name': 'Secure Boot keys',
  'knowledge.secure-boot-keys.lost':
    'Without them new kernels cannot be signed, and the next one does not start.',
  'knowledge.secure-boot-keys-old.name': 'Secure Boot keys (older place)',
  'knowledge.secure-boot-keys-old.lost':
    'Without them new kernels cannot be signed, and the next one does not start.',

  'knowledge.network-connections.name': 'Wi-Fi and other connections',
  'knowledge.network-connections.lost':
    'Without them Wi-Fi networks and VPNs, with their passwords, must be entered again after each boot.',
  'knowledge.network-state.name': 'Memory of networks',
  'knowledge.network-state.lost':
    'Without it the machine shows other addresses to networks after each boot and forgets which it has seen.',
  'knowledge.iwd.name': 'Wi-Fi networks of iwd',
  'knowledge.iwd.lost':
    'Without them Wi-Fi networks and their passwords must be entered again after each boot.',
  'knowledge.wpa-supplicant.name': 'Wi-Fi networks of wpa_supplicant',
  'knowledge.wpa-supplicant.lost':
    'Networks that were added by hand are erased, so list them in the configuration.',
  'knowledge.tailscale.name': 'Tailscale',
  'knowledge.tailscale.lost':
    'Without it this machine leaves its Tailscale network at each boot and must be added again.',
  'knowledge.zerotier.name': 'ZeroTier',
  'knowledge.zerotier.lost':
    'Without it this machine gets a new address and must be admitted to its networks again.',
  'knowledge.mullvad.name': 'Mullvad VPN',
  'knowledge.mullvad.lost':
    'Without it the VPN is logged out at each boot, and its settings are erased.',
  'knowledge.tor.name': 'Tor',
  'knowledge.tor.lost':
    'Without it the keys of onion services are lost, and with them their addresses.',
  'knowledge.networkd.name': 'Memory of networkd',
  'knowledge.networkd.lost':
    'Without it the machine may show other addresses to networks after each boot.',
  'knowledge.nfs.name': 'State of network file systems',
  'knowledge.nfs.lost':
    'Without it clients of shared folders lose their locks when this machine starts again.',
  'knowledge.dhcpcd-leases.name': 'Network addresses of dhcpcd',
  'knowledge.dhcpcd-leases.lost': 'The network hands out addresses anew, so nothing is lost.',
  'knowledge.name-servers.name': 'Name servers in use',
  'knowledge.name-servers.lost': 'Written anew by each connection; an old copy would mislead.',

  'knowledge.bluetooth.name': 'Bluetooth devices',
  'knowledge.bluetooth.lost':
    'Without it headphones, mice and keyboards must be paired again after each boot.',
  'knowledge.fingerprints.name': 'Fingerprints',
  'knowledge.fingerprints.lost': 'Without them fingers must be enrolled again after each boot.',
  'knowledge.radio-switches.name': 'Wi-Fi and Bluetooth switches',
  'knowledge.radio-switches.lost':
    'Without it Wi-Fi and Bluetooth that were switched off are on again after a boot.',
  'knowledge.brightness.name': 'Brightness of screen and keys',
  'knowledge.brightness.lost':
    'Without it the screen and the key lights start at their own brightness.',
  'knowledge.battery-history.name': 'Battery history',
  'knowledge.battery-history.lost':
    'Without it the remaining time is a poor estimate, and the battery’s graph starts empty.',
  'knowledge.power-profile.name': 'Power profile',
  'knowledge.power-profile.lost':
    'Without it the machine starts with the balanced profile, whatever was chosen.',
  'knowledge.firmware-updates.name': 'Firmware updates',
  'knowledge.firmware-updates.lost':
    'Without it the history of firmware updates is lost, and their list is fetched again.',
  'knowledge.thunderbolt.name': 'Thunderbolt devices',
  'knowledge.thunderbolt.lost': 'Without it docks and disks must be trusted again after each boot.',
  'knowledge.usbguard.name': 'Allowed USB devices',
  'knowledge.usbguard.lost':
    'Without it devices that were allowed by hand, keyboards too, are blocked again.',
  'knowledge.color-profiles.name': 'Colour profiles',
  'knowledge.color-profiles.lost':
    'Without it screens and printers lose the colour profiles assigned to them.',
  'knowledge.sound-volume.name': 'Volume of sound cards',
  'knowledge.sound-volume.lost': 'Without it sound cards start with their own volume.',

  'knowledge.printers.name': 'Printers',
  'knowledge.printers.lost': 'Without it printers that were added by hand must be added again.',
  'knowledge.account-pictures.name': 'Account pictures',
  'knowledge.account-pictures.lost':
    'Without it the pictures and the language chosen for accounts are erased.',
  'knowledge.login-screen.name': 'Login screen (SDDM)',
  'knowledge.login-screen.lost': 'Without it the login screen forgets the last user and session.',
  'knowledge.plasma-login-screen.name': 'Login screen (Plasma)',
  'knowledge.plasma-login-screen.lost':
    'Without it the login screen forgets the last user and session.',
  'knowledge.gnome-login-screen.name': 'Login screen of GNOME',
  'knowledge.gnome-login-screen.lost':
    'Without it the login screen forgets its settings and who logged in last.',
  'knowledge.light-login-screen.name': 'Login screen LightDM',
  'knowledge.light-login-screen.lost': 'Without it the login screen forgets who logged in last.',
  'knowledge.flatpak.name': 'Flatpak applications',
  'knowledge.flatpak.lost':
    'Without it applications that were installed for all users with Flatpak are erased.',

  ...knowledgeSystemEnglish,
  ...knowledgeServicesEnglish,
} as const;
