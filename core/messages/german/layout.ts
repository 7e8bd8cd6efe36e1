import type { layoutEnglish } from '../english/layout.ts';

/** Why a layout does not work, and the ends of the sizes that one may choose. */
export const layoutGerman: Readonly<Record<keyof typeof layoutEnglish, string>> = {
  'layout.disk-too-small':
    'Der Datenträger hat {{sizeDiskBytes}}; NixOS mit einer Arbeitsfläche braucht mindestens {{minimumBytes}}.',
  'layout.efi-minimum':
    'Mindestens {{minimumBytes}}: Hier liegen die Kernel und Initrds mehrerer Generationen.',
  'layout.efi-maximum': 'Höchstens {{maximumBytes}}: Mehr würde nie gebraucht.',
  'layout.swap-minimum': 'Mindestens {{minimumBytes}}: Weniger Swap hilft niemandem.',
  'layout.swap-maximum': 'Höchstens {{maximumBytes}}: Mehr würde nie gebraucht.',
  'layout.room-maximum':
    'Höchstens {{maximumBytes}}: {{systemBytes}} müssen für das System bleiben.',
  'layout.no-room':
    'Für das System blieben nur {{leftBytes}}; es braucht {{systemBytes}}. Verkleinern Sie den Swap oder die EFI-Partition.',
  'subvolumes.missing': 'Das Subvolume für {{role}} fehlt; das System braucht es.',
  'subvolumes.role-twice': 'Für {{role}} gibt es zwei Subvolumes.',
  'subvolumes.name-twice': 'Zwei Subvolumes heißen {{name}}.',
  'subvolumes.mount-point-twice': 'Zwei Subvolumes würden unter {{path}} eingehängt.',
  'subvolumes.mount-point-fixed': 'Das Subvolume {{name}} gehört nach {{path}}.',
  'subvolumes.mount-point-reserved':
    '{{name}} kann nicht unter {{path}} eingehängt werden: Das System oder der Start braucht diesen Ort.',
  'encryption.mapping-reserved': 'Der Name {{name}} wird für die Zuordnung des Swap verwendet.',
};
