/** Colours that a colour scheme gives. */
export const baseColours = [
  'window',
  'view',
  'button',
  'text',
  'text-inactive',
  'highlight',
  'link',
  'positive',
  'neutral',
  'negative',
] as const;
export type BaseColour = (typeof baseColours)[number];

/** Colours of what a partition is for; Breeze has no such thing, they are ours. */
export const roleColours = [
  'role-efi',
  'role-luks',
  'role-swap',
  'role-btrfs',
  'role-linux',
  'role-windows',
  'role-other',
  'role-unknown',
  'role-free',
] as const;
export type RoleColour = (typeof roleColours)[number];

/** The water of the pictures, which stays blue whatever the desktop's accent is; used thinly. */
const pictureColours = ['water'] as const;
export type PictureColour = (typeof pictureColours)[number];

/** Colours that are mixed from the others so that they can be read. */
const mixedColours = [
  'quiet',
  'link-text',
  'positive-text',
  'neutral-text',
  'negative-text',
  'focus',
  'danger',
  'danger-hover',
  'danger-text',
  'on-highlight',
] as const;

/** Every colour that the desktop can set. */
export const lookColours = [
  ...baseColours,
  ...roleColours,
  ...pictureColours,
  ...mixedColours,
] as const;
export type LookColour = (typeof lookColours)[number];
