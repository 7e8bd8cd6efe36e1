import { describe, expect, it } from 'vitest';
import { parseSubvolume } from './subvolume-facts.ts';

/** As btrfs-progs 6.2 prints it. */
const blank = `root-blank
\tName: \t\t\troot-blank
\tUUID: \t\t\t02f97788-ff94-2744-8fcd-1d1f0cc9f5b4
\tParent UUID: \t\tf4dff6c2-1e88-ca48-87d8-f2db3c47dfcb
\tReceived UUID: \t\t-
\tCreation time: \t\t2026-11-23 04:44:13 +0100
\tSubvolume ID: \t\t257
\tGeneration: \t\t11
\tGen at creation: \t7
\tParent ID: \t\t5
\tTop level ID: \t\t5
\tFlags: \t\t\treadonly
\tSend transid: \t\t0
\tSend time: \t\t2026-11-23 04:44:13 +0100
\tReceive transid: \t0
\tReceive time: \t\t-
\tSnapshot(s):
\t\t\t\troot
\t\t\t\tx
\tUUID: \t\t\tffffffff-ffff-ffff-ffff-ffffffffffff
`;

describe('parseSubvolume', () => {
  it('reads what btrfs prints, in any zone of time', () => {
    expect(parseSubvolume(blank)).toEqual({
      uuid: '02f97788-ff94-2744-8fcd-1d1f0cc9f5b4',
      parentUuid: 'f4dff6c2-1e88-ca48-87d8-f2db3c47dfcb',
      isReceived: false,
      createdMs: Date.UTC(2026, 10, 23, 3, 44, 13),
      id: 257,
      generation: 11,
      generationAtCreation: 7,
      isReadOnly: true,
    });
  });

  it('knows a writable one without a parent', () => {
    const text = blank
      .replace('readonly', '-')
      .replace(/Parent UUID: \t\tf4.*/, 'Parent UUID: \t\t-');
    expect(parseSubvolume(text)).toMatchObject({ isReadOnly: false, parentUuid: null });
  });

  it('is not misled by the path in the first line', () => {
    const text = blank.replace(/^root-blank\n/, '\tUUID: 11111111-1111-1111-1111-111111111111\n');
    expect(parseSubvolume(text)?.uuid).toBe('02f97788-ff94-2744-8fcd-1d1f0cc9f5b4');
  });

  it.each(['', 'ERROR: not a subvolume', blank.replace(/UUID: \t\t\t02.*/, 'UUID: -')])(
    'takes %j for nothing',
    (text) => {
      expect(parseSubvolume(text)).toBeNull();
    },
  );

  it('does without a time that it cannot read', () => {
    const text = blank.replaceAll('2026-11-23 04:44:13 +0100', 'yesterday');
    expect(parseSubvolume(text)).toMatchObject({ createdMs: null, id: 257 });
  });
});
