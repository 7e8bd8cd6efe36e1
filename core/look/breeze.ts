/**
 * Breeze's colours (read from the scheme files of Breeze 5.27) and ours for the partition map: what
 * stands in where the desktop gives none, or none that can be read. `renderer/styles/tokens.css`
 * writes the same values down for the page; a test compares.
 */
import type { ColourScheme, Contrast } from './desktop-look.ts';
import type { Colour } from './colour.ts';
import type { BaseColour, PictureColour, RoleColour } from './look-colours.ts';

export type GivenColours = Readonly<Record<BaseColour | RoleColour | PictureColour, Colour>>;

function rgb(red: number, green: number, blue: number): Colour {
  return { red, green, blue };
}

const light: GivenColours = {
  window: rgb(239, 240, 241),
  view: rgb(255, 255, 255),
  button: rgb(252, 252, 252),
  text: rgb(35, 38, 41),
  'text-inactive': rgb(112, 125, 138),
  highlight: rgb(61, 174, 233),
  link: rgb(41, 128, 185),
  positive: rgb(39, 174, 96),
  neutral: rgb(246, 116, 0),
  negative: rgb(218, 68, 83),
  'role-efi': rgb(140, 88, 164),
  'role-luks': rgb(29, 128, 190),
  'role-swap': rgb(160, 112, 20),
  'role-btrfs': rgb(15, 134, 118),
  'role-linux': rgb(184, 84, 44),
  'role-windows': rgb(82, 98, 192),
  'role-other': rgb(104, 116, 126),
  'role-unknown': rgb(104, 116, 126),
  'role-free': rgb(126, 136, 144),
  water: rgb(61, 174, 233),
};

const dark: GivenColours = {
  window: rgb(42, 46, 50),
  view: rgb(27, 30, 32),
  button: rgb(49, 54, 59),
  text: rgb(252, 252, 252),
  'text-inactive': rgb(161, 169, 177),
  highlight: rgb(61, 174, 233),
  link: rgb(29, 153, 243),
  positive: rgb(39, 174, 96),
  neutral: rgb(246, 116, 0),
  negative: rgb(218, 68, 83),
  'role-efi': rgb(186, 140, 210),
  'role-luks': rgb(61, 174, 233),
  'role-swap': rgb(214, 168, 76),
  'role-btrfs': rgb(56, 184, 164),
  'role-linux': rgb(230, 136, 96),
  'role-windows': rgb(138, 154, 240),
  'role-other': rgb(146, 158, 168),
  'role-unknown': rgb(146, 158, 168),
  'role-free': rgb(130, 140, 148),
  water: rgb(61, 174, 233),
};

/** More contrast: ink on paper, with the scheme's own hues kept where they say something. */
const lightMore: GivenColours = {
  ...light,
  window: rgb(255, 255, 255),
  button: rgb(255, 255, 255),
  text: rgb(0, 0, 0),
  'text-inactive': rgb(64, 64, 64),
  highlight: rgb(0, 92, 158),
  link: rgb(0, 72, 132),
  positive: rgb(0, 84, 38),
  neutral: rgb(122, 52, 0),
  negative: rgb(158, 0, 24),
  'role-efi': rgb(104, 44, 132),
  'role-luks': rgb(0, 84, 140),
  'role-swap': rgb(112, 72, 0),
  'role-btrfs': rgb(0, 88, 76),
  'role-linux': rgb(140, 48, 8),
  'role-windows': rgb(48, 60, 160),
  'role-other': rgb(64, 74, 82),
  'role-unknown': rgb(64, 74, 82),
  'role-free': rgb(84, 92, 98),
  water: rgb(0, 132, 204),
};

const darkMore: GivenColours = {
  ...dark,
  window: rgb(0, 0, 0),
  view: rgb(0, 0, 0),
  button: rgb(0, 0, 0),
  text: rgb(255, 255, 255),
  'text-inactive': rgb(208, 208, 208),
  highlight: rgb(92, 200, 255),
  link: rgb(130, 206, 255),
  positive: rgb(110, 231, 160),
  neutral: rgb(255, 178, 102),
  negative: rgb(255, 146, 156),
  'role-efi': rgb(214, 170, 238),
  'role-luks': rgb(92, 200, 255),
  'role-swap': rgb(240, 198, 104),
  'role-btrfs': rgb(88, 220, 198),
  'role-linux': rgb(255, 170, 130),
  'role-windows': rgb(170, 184, 255),
  'role-other': rgb(186, 198, 208),
  'role-unknown': rgb(186, 198, 208),
  'role-free': rgb(164, 174, 182),
  water: rgb(92, 200, 255),
};

export const breeze: Readonly<Record<Contrast, Readonly<Record<ColourScheme, GivenColours>>>> = {
  normal: { light, dark },
  more: { light: lightMore, dark: darkMore },
};
