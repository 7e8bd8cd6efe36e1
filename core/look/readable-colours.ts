/**
 * Makes every colour readable. A scheme whose text cannot be read on its backgrounds is not taken at
 * all (half of a scheme is worse than none); single colours move towards the text colour until they
 * can be read.
 */
import { mix } from './colour.ts';
import type { Colour } from './colour.ts';
import { contrastRatio, signContrast, textContrast, weakestContrast } from './contrast.ts';
import type { Contrast } from './desktop-look.ts';
import type { GivenColours } from './breeze.ts';
import { roleColours } from './look-colours.ts';
import type { LookColour, RoleColour } from './look-colours.ts';

export type ReadableColours = Readonly<Record<LookColour, Colour>>;

const black: Colour = { red: 0, green: 0, blue: 0 };
const white: Colour = { red: 255, green: 255, blue: 255 };
/** How much of the highlight a chosen row has, and of its colour the water. */
const selectedShare = 0.24;
/** How much of it the most coloured button has, under the pointer. */
const buttonShare = 0.42;
const step = 0.02;

/**
 * The mixture of two colours, with as much as possible of the first and at most `share`, that has this
 * contrast on all backgrounds; the second alone if none has.
 */
function mixUntil(
  [first, share, second]: readonly [Colour, number, Colour],
  backgrounds: readonly Colour[],
  aim: number,
): Colour {
  for (let part = share; part > 0; part -= step) {
    const mixture = mix(first, part, second);
    if (weakestContrast(mixture, backgrounds) >= aim) return mixture;
  }
  return second;
}

function plainBackgrounds({ window, view, button }: GivenColours): readonly Colour[] {
  return [window, view, button];
}

/** What text stands on: the plain backgrounds, chosen rows and the water of the pictures. */
export function textBackgrounds(given: GivenColours): readonly Colour[] {
  const { window, view, highlight, water } = given;
  const tinted = [highlight, water].flatMap((tint) => {
    return [window, view].map((under) => mix(tint, selectedShare, under));
  });
  return [...plainBackgrounds(given), ...tinted];
}

/** Text can be read wherever it stands, buttons included. */
export function isReadable(given: GivenColours, contrast: Contrast): boolean {
  const onButton = mix(given.highlight, buttonShare, given.button);
  const backgrounds = [...textBackgrounds(given), onButton];
  return weakestContrast(given.text, backgrounds) >= textContrast[contrast];
}

/** The button that destroys: white on a darkened negative colour, or black on a bright one. */
function dangerColours(
  negative: Colour,
  contrast: Contrast,
): Readonly<Record<'danger' | 'danger-hover' | 'danger-text', Colour>> {
  const aim = textContrast[contrast];
  if (contrastRatio(negative, black) >= aim && contrast === 'more') {
    const hover = mixUntil([negative, 0.8, white], [black], aim);
    return { danger: negative, 'danger-hover': hover, 'danger-text': black };
  }
  const darker = (share: number): Colour => mixUntil([negative, share, black], [white], aim);
  return { danger: darker(0.86), 'danger-hover': darker(0.76), 'danger-text': white };
}

function roles(given: GivenColours, aim: number): Readonly<Record<RoleColour, Colour>> {
  const entries = roleColours.map((role) => {
    return [role, mixUntil([given[role], 1, given.text], plainBackgrounds(given), aim)] as const;
  });
  return Object.fromEntries(entries) as Record<RoleColour, Colour>;
}

/** All colours of the page from those that are given, which must be readable (`isReadable`). */
export function readableColours(given: GivenColours, contrast: Contrast): ReadableColours {
  const { text, window, highlight, negative } = given;
  const onText = textBackgrounds(given);
  const aim = textContrast[contrast];
  const words = (colour: Colour, share: number): Colour => {
    return mixUntil([colour, share, text], onText, aim);
  };
  const onHighlight =
    contrastRatio(white, highlight) >= contrastRatio(black, highlight) ? white : black;
  return {
    ...given,
    ...roles(given, signContrast[contrast]),
    'text-inactive': words(given['text-inactive'], 1),
    // A mixture of window and text rather than of text and window: the first is what there is less of.
    quiet: words(window, 0.3),
    'link-text': words(given.link, 0.78),
    'positive-text': words(given.positive, 0.62),
    'neutral-text': words(given.neutral, 0.62),
    'negative-text': words(negative, 0.7),
    focus: mixUntil([highlight, 1, text], onText, signContrast[contrast]),
    ...dangerColours(negative, contrast),
    'on-highlight': onHighlight,
  };
}
