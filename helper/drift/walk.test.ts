import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../core/drift/tree/names.ts';
import type { WalkRecord } from '../../core/drift/tree/record.ts';
import { bytesOf, recordText } from '../../core/drift/testing/walked-tree.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { StreamResult, StreamTool } from '../tools/spawn-tool.ts';
import { walk } from './walk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-walk-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ended: StreamResult = { exitCode: 0, signal: null, errorLines: [], wasCancelled: false };

/** A `find` that prints this and ends so. */
function printing(pieces: readonly string[], result: Partial<StreamResult> = {}): StreamTool {
  return async (_tool, _args, { onPiece }) => {
    for (const piece of pieces) onPiece(bytesOf(piece));
    return { ...ended, ...result };
  };
}

const one = recordText({ name: 'root', inode: 256, type: 'd' }, 0);
const two = recordText({ name: 'file', inode: 300 }, 1);

async function walkWith(stream: StreamTool): Promise<{ records: number; problems: unknown }> {
  let records = 0;
  const onRecord = (): void => {
    records += 1;
  };
  const problems = await walk({ folder: '/top/root', onRecord, isCancelled: () => false, stream });
  return { records, problems };
}

describe('walk', () => {
  it('reads a real folder, whatever the names', async () => {
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    writeFileSync(Buffer.from(`${folder}/deep/a\nb\u00ff`, 'latin1'), 'content');
    symlinkSync('/somewhere', join(folder, 'deep/er/link'));
    const found: string[] = [];
    const onRecord = ({ bytes, depth, ...record }: WalkRecord): void => {
      const name = plainText(bytes, record.nameStart, record.nameEnd);
      const target = plainText(bytes, record.targetStart, record.targetEnd);
      if (depth > 0) found.push(`${depth} ${name} ${target}`);
    };
    expect(await walk({ folder, onRecord, isCancelled: () => false })).toEqual([]);
    expect(found.toSorted()).toEqual(
      ['1 deep ', '2 a\nb\u00ff ', '2 er ', '3 link /somewhere'].toSorted(),
    );
  });

  it('gives a part, and says what is missing', async () => {
    const errorLines = ['find: ‘/top/root/opt’: Input/output error'];
    const partial = await walkWith(printing([one + two], { exitCode: 1, errorLines }));
    expect(partial).toMatchObject({
      records: 2,
      problems: [{ code: 'scan-failed', lines: ['find: ‘/opt’: Input/output error'] }],
    });
    const killed = await walkWith(
      printing([one, two.slice(0, 9)], { exitCode: null, signal: 'SIGKILL' }),
    );
    expect(killed).toMatchObject({ records: 1, problems: [{ code: 'scan-failed' }] });
    const cut = await walkWith(printing([one, two.slice(0, 9)]));
    expect(cut).toMatchObject({ records: 1, problems: [{ code: 'scan-failed' }] });
  });

  it('does not take for entries what is none', async () => {
    const strange = await walkWith(printing([one, 'nonsense\0\0', two]));
    expect(strange).toMatchObject({ records: 1, problems: [{ code: 'scan-failed' }] });
  });

  it('fails where there is nothing', async () => {
    await expect(walkWith(printing([], { exitCode: 1 }))).rejects.toThrow(ProblemError);
    await expect(walkWith(printing([one], { wasCancelled: true }))).rejects.toThrow(ProblemError);
  });
});
