import type { DesktopLook } from '../../core/look/desktop-look.ts';
import { plainLook } from '../../core/look/plain-look.ts';
import { readLook } from '../../core/look/read-look.ts';
import type { Scenario } from './scenario.ts';

function pinkLook(scheme: Scenario['scheme']): DesktopLook {
  const general = new Map([
    ['AccentColor', '233,58,154'],
    ['font', 'DejaVu Serif,11,-1,5,50,0,0,0,0,0'],
  ]);
  return readLook(new Map([['org.kde.kdeglobals.General', general]]), scheme);
}

/** What the portal of a desktop would have said. */
export function lookOf({ scheme, contrast, motion, desktop }: Scenario): DesktopLook {
  const look = desktop === 'pink' ? pinkLook(scheme) : plainLook(scheme);
  const font = desktop === 'large' ? { family: 'Noto Sans', sizePt: 14, weight: 400 } : look.font;
  return { ...look, contrast, font, isMotionReduced: motion === 'reduced' };
}
