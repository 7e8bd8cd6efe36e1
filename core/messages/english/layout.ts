/** Why a layout does not work, and the ends of the sizes that one may choose. */
export const layoutEnglish = {
  'layout.disk-too-small':
    'The disk has {{sizeDiskBytes}}; NixOS with a desktop needs {{minimumBytes}} or more.',
  'layout.efi-minimum':
    'At least {{minimumBytes}}: the kernels and initrds of several generations live there.',
  'layout.efi-maximum': 'At most {{maximumBytes}}: more would never be used.',
  'layout.swap-minimum': 'At least {{minimumBytes}}: less swap helps nobody.',
  'layout.swap-maximum': 'At most {{maximumBytes}}: more would never be used.',
  'layout.room-maximum': 'At most {{maximumBytes}}: {{systemBytes}} must remain for the system.',
  'layout.no-room':
    'Only {{leftBytes}} would remain for the system; it needs {{systemBytes}}. Make swap or the EFI partition smaller.',
  'subvolumes.missing': 'The subvolume for {{role}} is missing; the system needs it.',
  'subvolumes.role-twice': 'There are two subvolumes for {{role}}.',
  'subvolumes.name-twice': 'Two subvolumes are called {{name}}.',
  'subvolumes.mount-point-twice': 'Two subvolumes would be mounted at {{path}}.',
  'subvolumes.mount-point-fixed': 'The subvolume {{name}} belongs at {{path}}.',
  'subvolumes.mount-point-reserved':
    '{{name}} cannot be mounted at {{path}}: the system or the boot needs that place.',
  'encryption.mapping-reserved': 'The mapping name {{name}} is used for swap.',
} as const;
