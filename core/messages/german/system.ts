import type { systemEnglish } from '../english/system.ts';

/** Why a system cannot be installed as it is chosen. */
export const systemGerman: Readonly<Record<keyof typeof systemEnglish, string>> = {
  'system.host-name-local':
    '{{name}} nennt sich jeder Rechner selbst; wählen Sie einen anderen Rechnernamen.',
  'system.user-reserved':
    'Den Namen {{name}} verwendet NixOS selbst; wählen Sie einen anderen Benutzernamen.',
  'system.firmware-unfree':
    'Zur gesamten Firmware gehört auch unfreie, und die wurde nicht erlaubt.',
  'system.plasma-release':
    'NixOS {{release}} hat kein Plasma 6; die erste Version damit ist {{first}}.',
  'system.keep-unknown': 'Unter dem Namen {{id}} gibt es nichts, was sich behalten ließe.',
  'system.time-zone-unknown': 'Eine Zeitzone {{name}} gibt es nicht.',
  'system.locale-unknown': 'Eine Regionaleinstellung {{name}} gibt es nicht.',
  'system.release-newer':
    'NixOS {{release}} ist neuer als das Live-System ({{live}}), aus dem es installiert würde.',
  'system.layout-unknown': 'Eine Tastaturbelegung {{layout}} gibt es nicht.',
  'system.variant-unknown': 'Die Tastaturbelegung {{layout}} hat keine Variante {{variant}}.',
  'system.key-map-unknown': 'Eine Tastaturbelegung der Konsole namens {{name}} gibt es nicht.',
};
