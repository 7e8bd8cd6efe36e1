import { message } from '../../core/messages/render.ts';
import type { PreflightItem } from '../../core/system/preflight.ts';
import { GIB } from '../../core/sizes/units.ts';

type State = PreflightItem['state'];

/** An item by its state and the id of its finding. */
function item(
  id: PreflightItem['id'],
  [state, finding]: readonly [State, string],
  values: PreflightItem['finding']['values'] = {},
): PreflightItem {
  const remedy = state === 'good' ? null : message(`preflight.${finding}.next`, values);
  return { id, state, finding: message(`preflight.${finding}`, values), remedy };
}

const usual: readonly PreflightItem[] = [
  item('firmware', ['good', 'firmware-efi']),
  item('secure-boot', ['warning', 'secure-boot-on']),
  item('memory', ['warning', 'memory-low'], { memoryBytes: 3.6 * GIB, enoughBytes: 8 * GIB }),
  item('room', ['unknown', 'room-unknown']),
  item('disk', ['good', 'disk-good']),
  item('network', ['good', 'network-reachable'], { host: 'cache.nixos.org' }),
  item('power', ['warning', 'power-low'], { percent: 18 }),
  item('clock', ['good', 'clock-good'], { date: '2026-11-23' }),
  item('release', ['good', 'release-good'], { release: '26.05' }),
  item('medium', ['good', 'medium-live']),
];

export const previewPreflight: Readonly<Record<'mixed' | 'blocked', readonly PreflightItem[]>> = {
  mixed: usual,
  blocked: [item('firmware', ['blocking', 'firmware-bios']), ...usual.slice(1)],
};
