/** Why a system cannot be installed as it is chosen. */
export const systemEnglish = {
  'system.host-name-local': 'Every machine calls itself {{name}}; choose another host name.',
  'system.user-reserved': 'NixOS uses the name {{name}} itself; choose another user name.',
  'system.firmware-unfree': 'All firmware includes unfree firmware, which has not been allowed.',
  'system.plasma-release': 'NixOS {{release}} has no Plasma 6; the first that has is {{first}}.',
  'system.keep-unknown': 'Nothing that can be kept is called {{id}}.',
  'system.time-zone-unknown': 'There is no time zone {{name}}.',
  'system.locale-unknown': 'There is no locale {{name}}.',
  'system.release-newer':
    'NixOS {{release}} is newer than the live system ({{live}}), which it would be installed from.',
  'system.layout-unknown': 'There is no keyboard layout {{layout}}.',
  'system.variant-unknown': 'The keyboard layout {{layout}} has no variant {{variant}}.',
  'system.key-map-unknown': 'There is no console key map {{name}}.',
} as const;
