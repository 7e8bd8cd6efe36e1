import type { SegmentRole } from '../../../core/disks/disk.ts';
import type { MapSubvolume } from '../../../core/map/map.ts';
import type { IconName } from '../../ui/icons/shapes.ts';

/** The icon of what a stretch of a disk is for; the colour and the pattern are in map.css. */
export const segmentIcons: Readonly<Record<SegmentRole, IconName>> = {
  efi: 'boot',
  luks: 'lock',
  swap: 'swap',
  btrfs: 'tree',
  linux: 'terminal',
  windows: 'windows',
  other: 'box',
  unknown: 'question',
  free: 'gap',
};

export const roomIcons: Readonly<Record<MapSubvolume['role'], IconName>> = {
  root: 'wave',
  blank: 'snapshot',
  home: 'home',
  nix: 'hexagon',
  persist: 'anchor',
  log: 'lines',
  own: 'folder',
  swap: 'swap',
};
