import { describe, expect, it } from 'vitest';

import { cpioArchive } from './cpio.ts';

const program = { kind: 'file', path: '/bin/x', content: Buffer.from('abcde'), isExecutable: true };

describe('an archive', () => {
  it('begins each member, name and content at a multiple of four bytes', () => {
    const bytes = cpioArchive([
      { kind: 'folder', path: '/bin' },
      { ...program, kind: 'file' },
      { kind: 'link', path: '/init', target: 'bin/x' },
    ]);
    expect(bytes.length % 4).toBe(0);
    const heads = [...bytes.toString('latin1').matchAll(/070701/g)].map(({ index }) => index);
    expect(heads).toHaveLength(4);
    expect(heads.every((at) => at % 4 === 0)).toBe(true);
    expect(bytes.indexOf('abcde') % 4).toBe(0);
  });

  it('says mode, length and name as the kernel reads them', () => {
    const text = cpioArchive([{ ...program, kind: 'file' }]).toString('latin1');
    const field = (index: number): number =>
      Number.parseInt(text.slice(6 + 8 * index, 14 + 8 * index), 16);
    expect(field(1)).toBe(0o100_755);
    expect(field(6)).toBe(5);
    expect(field(11)).toBe('bin/x'.length + 1);
    expect(text.slice(110, 116)).toBe('bin/x\0');
  });

  it('ends with the member that the kernel knows as the end', () => {
    expect(cpioArchive([]).toString('latin1')).toContain('TRAILER!!!\0');
  });
});
