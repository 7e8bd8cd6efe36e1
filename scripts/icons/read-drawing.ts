/** Reads an icon of Breeze: paths in groups, in the colours of the scheme. */
import { identity, multiply, plainNumbers, transformPath } from './svg-path.ts';
import type { Matrix } from './svg-path.ts';

/** One drawing: the edge of its square in pixels and everything that is filled, as one path. */
export interface Drawing {
  readonly size: number;
  readonly path: string;
  /** Inner outlines are holes, whichever way they run. */
  readonly isEvenOdd: boolean;
}

interface Shape {
  readonly path: string;
  readonly isHole: boolean;
  readonly isEvenOdd: boolean;
}

type Attributes = ReadonlyMap<string, string>;

/** Attributes of a tag, with those that stand in `style`. */
function attributesOf(tag: string): Attributes {
  const plain = [...tag.matchAll(/([\w:-]+)\s*=\s*"([^"]*)"/g)].map((match) => {
    return [match[1] ?? '', match[2] ?? ''] as const;
  });
  const style = new Map(plain).get('style') ?? '';
  const styled = style.split(';').flatMap((part) => {
    const [name, value] = part.split(':');
    return name === undefined || value === undefined ? [] : [[name.trim(), value.trim()] as const];
  });
  return new Map([...plain, ...styled]);
}

function matrixOf(text: string | undefined): Matrix {
  if (text === undefined) return identity;
  const match = /^\s*(translate|matrix|scale)\(([^)]*)\)\s*$/.exec(text);
  const numbers = plainNumbers(match?.[2] ?? '');
  const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbers;
  if (match?.[1] === 'translate') return [1, 0, 0, 1, a, b ?? 0];
  if (match?.[1] === 'scale') return [a, 0, 0, b ?? a, 0, 0];
  if (match?.[1] === 'matrix' && numbers.length === 6) return [a, b ?? 0, c, d, e, f];
  throw new Error(`cannot read the transformation ${text}`);
}

function isFaint(attributes: Attributes): boolean {
  return ['opacity', 'fill-opacity'].some((name) => Number(attributes.get(name) ?? '1') < 1);
}

function isWhite(fill: string | undefined): boolean {
  return /^(#fff(fff)?|white)$/i.test(fill ?? '');
}

/** What draws nothing by itself: colour schemes, definitions, comments. */
const unseen =
  /<(?:defs|metadata)\b[^>]*\/>|<(style|defs|metadata)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g;

/**
 * The shapes of a drawing in one colour: what is white on top of a shape becomes a hole, shades that
 * only tint a surface are left out. Anything that cannot be kept so is refused.
 */
function shapesOf(svg: string): readonly Shape[] {
  const groups: { readonly matrix: Matrix; readonly attributes: Attributes }[] = [];
  const shapes: Shape[] = [];
  const body = svg.replace(unseen, '');
  for (const [tag, close = '', name = ''] of body.matchAll(/<(\/?)([\w:-]+)[^>]*>/g)) {
    if (name === 'svg' || name.startsWith('sodipodi:') || tag.startsWith('<?')) continue;
    const outer = groups.at(-1) ?? { matrix: identity, attributes: new Map<string, string>() };
    if (name === 'g' && close === '/') {
      groups.pop();
      continue;
    }
    const attributes = new Map([...outer.attributes, ...attributesOf(tag)]);
    const matrix = multiply(outer.matrix, matrixOf(attributesOf(tag).get('transform')));
    if (name === 'g') {
      groups.push({ matrix, attributes });
      continue;
    }
    if (name !== 'path') throw new Error(`cannot read <${name}>`);
    const isStroked = (attributes.get('stroke') ?? 'none') !== 'none';
    if (isStroked) throw new Error('a stroke has no surface');
    if (isFaint(attributes)) continue;
    shapes.push({
      path: transformPath(attributes.get('d') ?? '', matrix),
      isHole: isWhite(attributes.get('fill')),
      isEvenOdd: attributes.get('fill-rule') === 'evenodd',
    });
  }
  return shapes;
}

export function readDrawing(svg: string): Drawing {
  const box = /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
  const size = Number(box?.[1] ?? /<svg[^>]*\swidth="(\d+)"/.exec(svg)?.[1]);
  if (!(size > 0) || (box !== null && box[1] !== box[2])) throw new Error('not a square');
  const shapes = shapesOf(svg);
  if (shapes.length === 0) throw new Error('nothing is drawn');
  const isEvenOdd = shapes.some((shape) => shape.isEvenOdd || shape.isHole);
  return { size, path: shapes.map((shape) => shape.path).join(''), isEvenOdd };
}
