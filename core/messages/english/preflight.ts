/** What was found before an install, and what to do about it. */
export const preflightEnglish = {
  'preflight.firmware-efi': 'The firmware is EFI.',
  'preflight.firmware-bios': 'This machine was started by BIOS; the installed system needs EFI.',
  'preflight.firmware-bios.next':
    'Restart, open the firmware settings, switch legacy or CSM boot off, and start the stick from its UEFI entry.',
  'preflight.firmware-rehearsal': 'The rehearsal machine has no firmware.',
  'preflight.firmware-rehearsal.next': 'Everything but the boot itself can be rehearsed.',
  'preflight.secure-boot-none': 'There is no Secure Boot without EFI.',
  'preflight.secure-boot-off': 'Secure Boot is off.',
  'preflight.secure-boot-setup': 'Secure Boot is in setup mode, where nothing is enforced.',
  'preflight.secure-boot-unimportant': 'Secure Boot is on; preparing a disk does not depend on it.',
  'preflight.secure-boot-on': 'Secure Boot is on: the firmware starts only what is signed.',
  'preflight.secure-boot-on.next':
    'The installed boot loader is not signed and will not start. Switch Secure Boot off in the firmware settings before you restart.',
  'preflight.secure-boot-unknown': 'The firmware does not say whether Secure Boot is on.',
  'preflight.secure-boot-unknown.next':
    'If the new system does not start, look for Secure Boot in the firmware settings and switch it off.',
  'preflight.memory-good': '{{memoryBytes}} of memory.',
  'preflight.memory-low': '{{memoryBytes}} of memory; {{enoughBytes}} are comfortable.',
  'preflight.memory-low.next':
    'Close other programs before you begin. If the build stops for want of memory, it can be continued.',
  'preflight.memory-too-low':
    '{{memoryBytes}} of memory; Nix needs {{neededBytes}} to work out a system.',
  'preflight.memory-too-low.next':
    'Add memory, or install from a machine with more memory and move the disk.',
  'preflight.room-unknown': 'No disk is chosen yet.',
  'preflight.room-unknown.next': 'Choose a disk; then it is known how much fits on it.',
  'preflight.room-none': 'The layout does not fit on the disk of {{sizeDiskBytes}}.',
  'preflight.room-none.next': 'Make swap or the EFI partition smaller, or choose a larger disk.',
  'preflight.room-hibernation':
    'The swap file of {{swapBytes}} is smaller than the memory of {{memoryBytes}}: hibernating may fail.',
  'preflight.room-hibernation.next': 'Make the swap file as large as the memory.',
  'preflight.room-low':
    '{{freeBytes}} for the system; with updates it needs about {{neededBytes}}.',
  'preflight.room-low.next': 'It will run full soon. Make swap smaller, or choose a larger disk.',
  'preflight.room-good': '{{freeBytes}} for the system and your files.',
  'preflight.network-reachable': 'Packages can be fetched from {{host}}.',
  'preflight.network-unneeded': 'Nothing has to be fetched to prepare a disk.',
  'preflight.network-unknown': 'Nix does not say where it fetches packages from.',
  'preflight.network-unknown.next': 'Make sure that Nix is on this machine and can be asked.',
  'preflight.network-no-cache': 'Nix is set up to fetch no packages over the network.',
  'preflight.network-no-cache.next':
    'What is not in the live image will be built here, which can take many hours.',
  'preflight.network-no-address': 'There is no network connection.',
  'preflight.network-no-address.next':
    'Connect a cable or choose a Wi-Fi. The disk can be made ready without it; the system cannot.',
  'preflight.network-no-route': 'There is a connection, but no way from it to the internet.',
  'preflight.network-no-route.next': 'Check the router, or use another network.',
  'preflight.network-name-unknown': 'The name {{host}} cannot be looked up.',
  'preflight.network-name-unknown.next':
    'The network works, but its name service (DNS) does not answer. Check the router, or set another DNS server.',
  'preflight.network-unreachable': '{{host}} cannot be reached: {{detail}}.',
  'preflight.network-unreachable.next':
    'Check whether a firewall is in the way. The question goes straight out: where only a proxy leads out, Nix may get through all the same.',
  'preflight.network-too-slow': '{{host}} did not answer within {{seconds}} seconds.',
  'preflight.network-too-slow.next':
    'The network is very slow or drops packets. Try again, or use another.',
  'preflight.network-certificate': 'The certificate of {{host}} is not accepted: {{detail}}.',
  'preflight.network-certificate.next':
    'Check the clock first. If it is right, something on the network reads along; use another network.',
  'preflight.network-captive': 'Something else answers in the place of {{host}}.',
  'preflight.network-captive.next':
    'The network wants you to log in: open any page in the browser, log in there, and check again.',
  'preflight.network-refused': '{{host}} answers, but has no packages to give (status {{status}}).',
  'preflight.network-refused.next': 'Check the substituters in the configuration of Nix.',
  'preflight.power-no-battery': 'The machine has no battery; it runs on mains.',
  'preflight.power-mains': 'The machine is on mains.',
  'preflight.power-charged': 'On battery, {{percent}} % charged.',
  'preflight.power-low': 'On battery, only {{percent}} % charged.',
  'preflight.power-low.next': 'Connect the power supply before you begin.',
  'preflight.power-battery': 'On battery; the charge is not known.',
  'preflight.power-battery.next': 'Connect the power supply before you begin.',
  'preflight.power-unknown': 'The battery does not say whether it is charging.',
  'preflight.power-unknown.next': 'Make sure that the power supply is connected.',
  'preflight.clock-good': 'The clock says {{date}}.',
  'preflight.clock-behind': 'The clock says {{date}}, but it is {{earliest}} or later.',
  'preflight.clock-behind.next':
    'Set the clock: with a wrong one no certificate is valid, and nothing can be fetched.',
  'preflight.release-good': 'The live system is NixOS {{release}}.',
  'preflight.release-unimportant': 'To prepare a disk, any system will do.',
  'preflight.release-none': 'This is no release of NixOS that is known: {{name}}.',
  'preflight.release-none.next': 'Start from a NixOS live image to install NixOS.',
  'preflight.release-rehearsal': 'The rehearsal machine runs {{name}}.',
  'preflight.release-rehearsal.next': 'The install of NixOS is acted out there.',
  'preflight.release-untried':
    'The live system is NixOS {{release}}; this program is made for {{tried}}.',
  'preflight.release-untried.next':
    'The configuration may name options that this release lacks; the build then says which.',
  'preflight.release-differs': 'The live system is NixOS {{release}}, but {{chosen}} is chosen.',
  'preflight.release-differs.next':
    'The packages come from the live system. Choose its release, or start from another live image.',
  'preflight.medium-live':
    'This session runs from the live image. Leave its medium in until everything is done.',
  'preflight.medium-memory':
    'This session runs from a copy of the live image in memory; its medium is not needed any more.',
  'preflight.medium-rehearsal': 'This is the rehearsal machine.',
  'preflight.medium-installed':
    'This session runs from an installed system, not from the live image.',
  'preflight.medium-installed.next':
    'Start from the NixOS live image. The disk that this system runs from cannot be chosen.',
} as const;
