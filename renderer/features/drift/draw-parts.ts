/** The boxes of the size picture: the parts of a folder, and within the large ones their own parts. */
import type { DriftPart } from '../../../core/drift/view.ts';
import { treemap } from './treemap.ts';
import type { Box } from './treemap.ts';

export interface DrawnPart {
  readonly part: DriftPart;
  readonly box: Box;
  /** Folders of the picture that it lies in. */
  readonly depth: number;
  /** Others lie within it, below its words. */
  readonly hasInner: boolean;
}

/** Pixels that the words of a folder take above what is drawn in it. */
const headPixels = 24;
/** Pixels around what is drawn in a box. */
const marginPixels = 4;
/** A box that is smaller cannot be seen or pressed. */
const leastPixels = 4;
/** A box within which others can be told apart. */
const roomyPixels = 90;
/** A box in which words can be read. */
const wordsWidth = 56;
const wordsHeight = 20;

export function hasWords({ box }: DrawnPart): boolean {
  return box.width >= wordsWidth && box.height >= wordsHeight;
}

/** Where the parts of a folder stand within its box; null when there is no room for them. */
function insideOf({ x, y, width, height }: Box): Box | null {
  if (width < roomyPixels || height < roomyPixels) return null;
  return {
    x: x + marginPixels,
    y: y + headPixels,
    width: width - marginPixels * 2,
    height: height - headPixels - marginPixels,
  };
}

function place(parts: readonly DriftPart[], whole: Box): readonly (readonly [DriftPart, Box])[] {
  const boxes = treemap(
    parts.map(({ bytes }) => bytes),
    whole,
  );
  return parts.flatMap((part, index) => {
    const box = boxes[index];
    const isSeen = box !== undefined && box.width >= leastPixels && box.height >= leastPixels;
    return isSeen ? [[part, box] as const] : [];
  });
}

/** Parts of large folders, by the paths of the folders. */
export type InnerParts = ReadonlyMap<string, readonly DriftPart[]>;

function drawLevel(level: {
  readonly parts: readonly DriftPart[];
  readonly inner: InnerParts;
  readonly whole: Box;
  readonly depth: number;
}): readonly DrawnPart[] {
  const { parts, inner, whole, depth } = level;
  return place(parts, whole).flatMap(([part, box]): readonly DrawnPart[] => {
    const below = part.path === null ? undefined : inner.get(part.path);
    const room = below === undefined ? null : insideOf(box);
    const within =
      below === undefined || room === null
        ? []
        : drawLevel({ parts: below, inner, whole: room, depth: depth + 1 });
    return [{ part, box, depth, hasInner: within.length > 0 }, ...within];
  });
}

/** Everything that is drawn, a folder before what lies in it. */
export function drawParts(
  parts: readonly DriftPart[],
  inner: InnerParts,
  whole: Box,
): readonly DrawnPart[] {
  return drawLevel({ parts, inner, whole, depth: 0 });
}
