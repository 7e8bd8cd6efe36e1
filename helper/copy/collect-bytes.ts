import type { Tool } from '../../core/plan/plan.ts';
import { findTool } from '../tools/find-tool.ts';
import { streamTool } from '../tools/spawn-tool.ts';

export interface CollectedBytes {
  readonly exitCode: number | null;
  readonly stdout: Buffer;
  /** The first lines of standard error. */
  readonly stderr: string;
}

/** Runs a tool that prints bytes which are no text, such as the names of files. */
export async function collectBytes(tool: Tool, args: readonly string[]): Promise<CollectedBytes> {
  const pieces: Uint8Array[] = [];
  const { exitCode, errorLines } = await streamTool(tool, args, {
    onPiece: (piece) => {
      pieces.push(piece);
    },
  });
  return { exitCode, stdout: Buffer.concat(pieces), stderr: errorLines.join('\n') };
}

/** Whether this machine has a tool. */
export function hasTool(tool: Tool): boolean {
  try {
    findTool(tool);
    return true;
  } catch {
    return false;
  }
}
