/** Below this many, comparing is faster. */
const few = 4096;
const digitBits = 16;
const digits = 1 << digitBits;

/**
 * Sorts nodes in place by a number each, the smallest first; equal ones keep their order. Many are sorted
 * by the bits of their numbers rather than by comparing.
 */
export function radixOrder(nodes: Uint32Array, valueOf: (node: number) => number): void {
  const { length } = nodes;
  if (length < 2) return;
  const values = new Float64Array(length);
  for (let at = 0; at < length; at += 1) values[at] = valueOf(nodes[at] ?? 0) + 0;
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) order[at] = at;
  if (length < few) {
    order.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other);
    apply(nodes, order);
    return;
  }
  apply(nodes, byBits(values, order));
}

function apply(nodes: Uint32Array, order: Uint32Array): void {
  const former = nodes.slice();
  for (let at = 0; at < order.length; at += 1) nodes[at] = former[order[at] ?? 0] ?? 0;
}

/**
 * Positive doubles are in the order of their bits; of negative ones all bits are turned, of positive ones
 * the sign, so that both are. Then one digit after the other, the least first.
 */
function byBits(values: Float64Array, order: Uint32Array): Uint32Array {
  const words = new Uint16Array(values.buffer);
  for (let at = 0; at < values.length; at += 1) {
    const sign = (words[at * 4 + 3] ?? 0) & 0x8000;
    if (sign === 0) words[at * 4 + 3] = (words[at * 4 + 3] ?? 0) | 0x8000;
    else
      for (let digit = 0; digit < 4; digit += 1)
        words[at * 4 + digit] = ~(words[at * 4 + digit] ?? 0);
  }
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(order.length);
  for (let digit = 0; digit < 4; digit += 1) {
    if (!sortDigit(words, digit, { from, to })) continue;
    [from, to] = [to, from];
  }
  return from;
}

/** @returns false where all have the same digit, and nothing was moved */
function sortDigit(
  words: Uint16Array,
  digit: number,
  { from, to }: { from: Uint32Array; to: Uint32Array },
): boolean {
  const starts = new Uint32Array(digits + 1);
  for (const at of from) {
    const slot = (words[at * 4 + digit] ?? 0) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  const first = (words[(from[0] ?? 0) * 4 + digit] ?? 0) + 1;
  if (starts[first] === from.length) return false;
  for (let at = 1; at <= digits; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  for (const at of from) {
    const slot = words[at * 4 + digit] ?? 0;
    const place = starts[slot] ?? 0;
    starts[slot] = place + 1;
    to[place] = at;
  }
  return true;
}
