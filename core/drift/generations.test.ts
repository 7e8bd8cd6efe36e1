import { describe, expect, it } from 'vitest';
import { generationsOf } from './generations.ts';

const list = `ID 256 gen 90 top level 5 path home
ID 257 gen 12 top level 5 path root-blank
ID 258 gen 40 top level 5 path root
ID 259 gen 41 top level 258 path root/var/lib/machines
ID 260 gen 35 top level 259 path root/var/lib/machines/inner
`;

describe('generationsOf', () => {
  it('takes a subvolume with all that is nested in it and what it is compared with', () => {
    expect(generationsOf(list, 258, [257])).toEqual({
      own: 40,
      newest: 41,
      fingerprint: '257:12,258:40,259:41,260:35',
    });
  });

  it('moves with the innermost, and not with others', () => {
    const before = generationsOf(list, 258, [257])?.fingerprint;
    const moved = generationsOf(list.replace('gen 35', 'gen 91'), 258, [257])?.fingerprint;
    const other = generationsOf(list.replace('gen 90', 'gen 99'), 258, [257])?.fingerprint;
    expect(moved).not.toBe(before);
    expect(other).toBe(before);
  });

  it('cannot be made to stand still by a name with a line break', () => {
    const forged = 'ID 261 gen 40 top level 258 path root/x\nID 260 gen 35 top level 259 path y\n';
    const moved = list.replace('gen 35', 'gen 91') + forged;
    const before = generationsOf(list + forged, 258, [257])?.fingerprint;
    expect(generationsOf(moved, 258, [257])?.fingerprint).not.toBe(before);
  });

  it('says nothing of a root that is not listed', () => {
    expect(generationsOf(list, 999, [])).toBeNull();
  });
});
