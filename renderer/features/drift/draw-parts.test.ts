import { describe, expect, it } from 'vitest';
import type { DriftPart } from '../../../core/drift/view.ts';
import { drawParts } from './draw-parts.ts';

function part(path: string, bytes: number): DriftPart {
  return { path, name: path, bytes, entries: 1, explanation: 'unexplained', canOpen: true };
}

const whole = { x: 0, y: 0, width: 600, height: 400 };

describe('the boxes of the size picture', () => {
  it('go deeper where there is room, inside the box of the folder', () => {
    const inner = new Map([
      ['/a', [part('/a/x', 10), part('/a/y', 20)]],
      ['/a/y', [part('/a/y/z', 20)]],
    ]);
    const drawn = drawParts([part('/a', 30), part('/b', 10)], inner, whole);
    expect(drawn.map((one) => [one.part.path, one.depth])).toEqual([
      ['/a', 0],
      ['/a/x', 1],
      ['/a/y', 1],
      ['/a/y/z', 2],
      ['/b', 0],
    ]);
    const [outer, ...others] = drawn;
    for (const { box } of others.filter(({ depth }) => depth > 0)) {
      expect(box.x).toBeGreaterThan(outer?.box.x ?? 0);
      expect(box.y).toBeGreaterThan(outer?.box.y ?? 0);
      expect(box.x + box.width).toBeLessThan((outer?.box.x ?? 0) + (outer?.box.width ?? 0));
      expect(box.y + box.height).toBeLessThan((outer?.box.y ?? 0) + (outer?.box.height ?? 0));
    }
  });

  it('leave out what could not be seen, and what is in a box too small for it', () => {
    const inner = new Map([['/b', [part('/b/x', 1)]]]);
    const drawn = drawParts(
      [part('/a', 1_000_000), part('/b', 20_000), part('/c', 1)],
      inner,
      whole,
    );
    expect(drawn.map((one) => one.part.path)).toEqual(['/a', '/b']);
  });
});
