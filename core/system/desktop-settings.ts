/** configuration.nix: the desktop, and the sound that goes with it. */
import { attribute, set } from '../nix/value.ts';
import type { NixAttribute } from '../nix/value.ts';
import type { System } from '../spec/system.ts';

export function desktopSettings({ desktop }: System): NixAttribute[] {
  if (desktop === 'none') return [];
  const on = attribute('enable', true);
  const displayManager = set(on, attribute('wayland.enable', true));
  const sound = set(on, attribute('alsa.enable', true), attribute('pulse.enable', true));
  return [
    attribute('services.desktopManager.plasma6.enable', true),
    attribute('services.displayManager.sddm', displayManager),
    attribute('services.pipewire', sound),
    attribute('security.rtkit.enable', true),
  ];
}
