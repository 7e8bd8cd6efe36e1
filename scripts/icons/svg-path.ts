/** Path data of SVG (SVG 2, "Path data"): read, moved, printed. */

/** An affine map as SVG writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The second map, then the first. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** How many numbers a command takes. */
const lengths: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

interface Segment {
  /** Always in capitals: all positions are absolute. */
  readonly command: string;
  readonly numbers: readonly number[];
}

/** Splits the numbers of an arc: its two flags may stand without anything between. */
function arcNumbers(text: string): readonly number[] {
  const pattern =
    /\s*,?\s*([+-]?[\d.]+(?:e[+-]?\d+)?)[\s,]*([+-]?(?:\d*\.\d+|\d+\.?)(?:e[+-]?\d+)?)[\s,]*([+-]?(?:\d*\.\d+|\d+\.?))[\s,]*([01])[\s,]*([01])[\s,]*([+-]?(?:\d*\.\d+|\d+\.?)(?:e[+-]?\d+)?)[\s,]*([+-]?(?:\d*\.\d+|\d+\.?)(?:e[+-]?\d+)?)/gi;
  return [...text.matchAll(pattern)].flatMap((match) => match.slice(1).map(Number));
}

/** Numbers as SVG writes them, which need nothing between them where a sign begins the next. */
export function plainNumbers(text: string): readonly number[] {
  return (text.match(/[+-]?(?:\d*\.\d+|\d+\.?)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
}

/** Each command with its numbers as written; repeated ones are spelled out. */
function commands(data: string): readonly Segment[] {
  return [...data.matchAll(/([a-z])([^a-df-z]*)/gi)].flatMap(([, command = '', rest = '']) => {
    const size = lengths[command.toUpperCase()];
    if (size === undefined) throw new Error(`unknown path command ${command}`);
    if (size === 0) return [{ command, numbers: [] }];
    const numbers = size === 7 ? arcNumbers(rest) : plainNumbers(rest);
    if (numbers.length === 0 || numbers.length % size !== 0) throw new Error(`numbers of ${rest}`);
    return Array.from({ length: numbers.length / size }, (_, index) => {
      // What follows a move without a letter is a line.
      const follower = command === 'm' ? 'l' : command === 'M' ? 'L' : command;
      return {
        command: index === 0 ? command : follower,
        numbers: numbers.slice(index * size, (index + 1) * size),
      };
    });
  });
}

/** Where the pen is after a segment with absolute numbers. */
function endOf({ command, numbers }: Segment, [x, y]: readonly [number, number]): [number, number] {
  if (command === 'H') return [numbers[0] ?? x, y];
  if (command === 'V') return [x, numbers[0] ?? y];
  return [numbers.at(-2) ?? x, numbers.at(-1) ?? y];
}

function absolute(segment: Segment, [x, y]: readonly [number, number]): Segment {
  const command = segment.command.toUpperCase();
  if (command === segment.command) return segment;
  const numbers = segment.numbers.map((number, index) => {
    if (command === 'H') return number + x;
    if (command === 'V') return number + y;
    if (command === 'A') return index < 5 ? number : number + (index === 5 ? x : y);
    return number + (index % 2 === 0 ? x : y);
  });
  return { command, numbers };
}

function absoluteSegments(data: string): readonly Segment[] {
  let pen: [number, number] = [0, 0];
  let start: [number, number] = [0, 0];
  return commands(data).map((segment) => {
    const made = absolute(segment, pen);
    pen = made.command === 'Z' ? start : endOf(made, pen);
    if (made.command === 'M') start = pen;
    return made;
  });
}

/** Moves a segment. Arcs only bear what keeps circles round and horizontals horizontal. */
function moved({ command, numbers }: Segment, matrix: Matrix): Segment {
  const [a, b, c, d, e, f] = matrix;
  const isStraight = b === 0 && c === 0 && a > 0 && d > 0;
  if ((command === 'H' || command === 'V' || command === 'A') && !isStraight) {
    throw new Error(`${command} cannot be turned`);
  }
  if (command === 'H') return { command, numbers: numbers.map((x) => a * x + e) };
  if (command === 'V') return { command, numbers: numbers.map((y) => d * y + f) };
  if (command === 'A') {
    const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, x = 0, y = 0] = numbers;
    if (turn !== 0 && Math.abs(a - d) > 1e-4) throw new Error('a turned arc cannot be stretched');
    const flags = [turn, large, sweep];
    return { command, numbers: [rx * a, ry * d, ...flags, a * x + e, d * y + f] };
  }
  const points = numbers.flatMap((x, index) => {
    const y = numbers[index + 1] ?? 0;
    return index % 2 === 0 ? [a * x + c * y + e, b * x + d * y + f] : [];
  });
  return { command, numbers: points };
}

function printed({ command, numbers }: Segment): string {
  if (!numbers.every(Number.isFinite)) throw new Error(`${command} leads nowhere`);
  const texts = numbers.map((number) => String(Math.round(number * 1000) / 1000 + 0));
  return command + texts.join(' ').replaceAll(' -', '-');
}

/** Path data with the map applied: absolute positions, thousandths of a pixel. */
export function transformPath(data: string, matrix: Matrix): string {
  return absoluteSegments(data)
    .map((segment) => printed(moved(segment, matrix)))
    .join('');
}
