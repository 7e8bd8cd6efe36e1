/**
 * Runs a tool whose output is bytes, and too much to keep: each piece is handed on as it comes. The same
 * closed list of tools, absolute paths and empty environment as `run-tool.ts`.
 */
import { spawn } from 'node:child_process';
import type { Tool } from '../../core/plan/plan.ts';
import { findTool, toolPath } from './find-tool.ts';
import { cleanLine } from './run-tool.ts';

export interface StreamOptions {
  /** Takes each piece of standard output. What it throws ends the tool and is thrown on. */
  readonly onPiece: (piece: Uint8Array) => void;
  /** Asked between pieces; `true` ends the tool. */
  readonly isCancelled?: () => boolean;
}

export interface StreamResult {
  /** Null when a signal ended the tool. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The first lines of standard error, cleaned. */
  readonly errorLines: readonly string[];
  readonly wasCancelled: boolean;
}

export type StreamTool = (
  tool: Tool,
  args: readonly string[],
  options: StreamOptions,
) => Promise<StreamResult>;

const mostErrorLines = 40;
/** Characters of standard error that are kept. */
const mostErrorText = 65_536;

/**
 * Runs a tool to its end.
 *
 * @throws ProblemError `tool-missing`, and what `onPiece` throws
 */
export async function streamTool(
  tool: Tool,
  args: readonly string[],
  { onPiece, isCancelled = () => false }: StreamOptions,
): Promise<StreamResult> {
  const child = spawn(findTool(tool), args, {
    cwd: '/',
    env: { PATH: toolPath, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errorText = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (errorText.length < mostErrorText) errorText += text;
  });
  let wasCancelled = false;
  let failure: { readonly error: unknown } | null = null;
  child.stdout.on('data', (piece: Uint8Array) => {
    if (failure !== null || wasCancelled) return;
    try {
      if (isCancelled()) wasCancelled = true;
      else onPiece(piece);
    } catch (error) {
      failure = { error };
    }
    if (failure !== null || wasCancelled) child.kill('SIGTERM');
  });
  const ended = await new Promise<{ exitCode: number | null; signal: string | null }>(
    (resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
    },
  );
  const { error } = failure ?? { error: null };
  if (error !== null) throw error;
  const lines = errorText.split('\n').map(cleanLine);
  const errorLines = lines.filter((line) => line !== '').slice(0, mostErrorLines);
  return { ...ended, errorLines, wasCancelled };
}
