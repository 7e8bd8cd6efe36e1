import { describe, expect, it } from 'vitest';
import { streamTool } from './spawn-tool.ts';

const nothing = (): void => undefined;

describe('streamTool', () => {
  it('hands on what the tool prints, with an environment of its own', async () => {
    const pieces: Uint8Array[] = [];
    const args = ['/proc/self/environ', '/proc/self/cwd', '-printf', String.raw`%p%l\0`];
    const { exitCode, errorLines } = await streamTool('find', args, {
      onPiece: (piece) => pieces.push(Uint8Array.from(piece)),
    });
    expect([exitCode, errorLines]).toEqual([0, []]);
    const text = Buffer.concat(pieces).toString('latin1');
    expect(text).toBe('/proc/self/environ\0/proc/self/cwd/\0');
  });

  it('tells what went wrong', async () => {
    const { exitCode, errorLines } = await streamTool('find', ['/does/not/exist'], {
      onPiece: nothing,
    });
    expect(exitCode).toBe(1);
    expect(errorLines[0]).toContain('No such file');
  });

  it('ends the tool when it is cancelled', async () => {
    const { wasCancelled, signal } = await streamTool('find', ['/usr'], {
      onPiece: nothing,
      isCancelled: () => true,
    });
    expect([wasCancelled, signal]).toEqual([true, 'SIGTERM']);
  });

  it('throws on what the reader throws', async () => {
    const onPiece = (): never => {
      throw new Error('not like that');
    };
    await expect(streamTool('find', ['/usr'], { onPiece })).rejects.toThrow('not like that');
  });
});
