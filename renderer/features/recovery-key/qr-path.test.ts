import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

/** Draws the path again, module by module, as a second opinion on what it shows. */
function modulesOf({ path, size }: ReturnType<typeof qrPath>): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    const row = modules[Number(y)];
    for (let at = 0; at < Number(length); at += 1) if (row) row[Number(x) + at] = true;
  }
  return modules;
}

describe('the QR code as a path', () => {
  const key = 'cbdefghi-jklnrtuv-vutrnlkj-ihgfedbc-cccccccc-vvvvvvvv-tidefree-kenntnhi';

  it('draws the modules of the code, each and no other', () => {
    const drawn = qrPath(key);
    const { data, size } = encode(key, { ecc: 'Q', border: 4 });
    expect(drawn.size).toBe(size);
    expect(modulesOf(drawn)).toEqual(data);
    expect(drawn.path.replaceAll(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('');
  });

  it('leaves the quiet zone white and has the finder in its corner', () => {
    const modules = modulesOf(qrPath(key));
    for (const row of [...modules.slice(0, 4), ...modules.slice(-4)]) {
      expect(row).not.toContain(true);
    }
    for (const row of modules) expect([...row.slice(0, 4), ...row.slice(-4)]).not.toContain(true);
    expect(modules[4]?.slice(4, 12)).toEqual([true, true, true, true, true, true, true, false]);
  });
});
