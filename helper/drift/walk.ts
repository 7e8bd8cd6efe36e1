/** Walks a subvolume with one `find`, nested subvolumes included. Reads only. */
import { RecordError, RecordReader, recordFormat } from '../../core/drift/tree/record.ts';
import type { WalkRecord } from '../../core/drift/tree/record.ts';
import { makeProblem, problemError } from '../../core/errors/make-problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { streamTool } from '../tools/spawn-tool.ts';
import type { StreamTool } from '../tools/spawn-tool.ts';

export interface WalkRequest {
  /** Absolute, below the private mount of the top level. */
  readonly folder: string;
  readonly onRecord: (record: WalkRecord) => void;
  readonly isCancelled: () => boolean;
  /** Another than the real one in tests. */
  readonly stream?: StreamTool;
}

/**
 * Without `-xdev`, because nothing is mounted below the private mount: what has another device number
 * there is a nested subvolume, and belongs to the root. What vanishes during the walk is no error.
 */
export function findArguments(folder: string): readonly string[] {
  return [folder, '-ignore_readdir_race', '-printf', recordFormat];
}

/**
 * Walks.
 *
 * @returns what could not be read: the walk is partial then
 * @throws ProblemError `scan-failed` where nothing could be read, or it was cancelled
 */
export async function walk(request: WalkRequest): Promise<readonly Problem[]> {
  const { folder, onRecord, isCancelled, stream = streamTool } = request;
  let records = 0;
  const reader = new RecordReader((record) => {
    records += 1;
    onRecord(record);
  });
  let broken: RecordError | null = null;
  const result = await stream('find', findArguments(folder), {
    isCancelled,
    onPiece: (piece) => {
      if (broken !== null) return;
      try {
        reader.feed(piece);
      } catch (error) {
        if (!(error instanceof RecordError)) throw error;
        broken = error;
      }
    },
  });
  if (result.wasCancelled)
    throw problemError('scan-failed', { values: { detail: '@detail.cancelled' } });
  const lines = result.errorLines.map((line) => line.replaceAll(folder, ''));
  const values = detailOf({ ...result, broken, isWhole: reader.isComplete() });
  if (values === null) return [];
  if (records === 0) throw problemError('scan-failed', { values, lines });
  return [makeProblem('scan-failed', { values, lines })];
}

interface Ending {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly broken: RecordError | null;
  readonly isWhole: boolean;
}

function detailOf({ exitCode, signal, broken, isWhole }: Ending): Problem['values'] | null {
  if (broken !== null) return { detail: broken.message };
  if (signal !== null) return { detail: '@detail.walk-signal', signal };
  if (exitCode !== 0) return { detail: '@detail.walk-partly' };
  return isWhole ? null : { detail: '@detail.walk-cut' };
}
