/**
 * The only place in the project from which a program is started with root's rights.
 *
 * Tools come from a closed list and are started by absolute path with an argument array: no shell, no
 * inherited environment, no inherited descriptors but the three. Standard input is the one way in for
 * secrets. Output is somebody else's text: limited in size, and cleaned before it is shown.
 */
import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { withoutTerminalSequences } from '../../core/messages/terminal-text.ts';
import { MIB } from '../../core/sizes/units.ts';
import type { Tool } from '../../core/plan/plan.ts';
import { findTool, toolPath } from './find-tool.ts';

export interface ToolResult {
  /** Null when a signal ended the tool. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ToolOptions {
  /** Written to standard input as it is, without a line end; then the input is closed. */
  readonly stdin?: string | Uint8Array | Readable;
  /** Ends the tool after this many ms; without it a tool may take as long as it needs. */
  readonly timeoutMs?: number;
  /** Called once with the process id, before any output. */
  readonly onStart?: (pid: number) => void;
  /** Called with each line as it comes, cleaned of control characters. */
  readonly onLine?: (source: 'stdout' | 'stderr', line: string) => void;
  /**
   * Takes each line of standard error as it is, in place of `onLine`; for structured logs, which may be
   * long and so are not collected either.
   */
  readonly onRawErrorLine?: (line: string) => void;
  /** The folder that it runs in, which must be root's own; `/` without it. */
  readonly folder?: string;
  /** TMPDIR for the tool; without it the tool takes its own default. */
  readonly temporaryFolder?: string;
  /** Asks the tool to end (SIGTERM) when it fires. */
  readonly stop?: AbortSignal;
}

export type RunTool = (
  tool: Tool,
  args: readonly string[],
  options?: ToolOptions,
) => Promise<ToolResult>;

/** Text of a tool without control characters and terminal sequences, for people and events. */
export function cleanLine(line: string): string {
  return withoutTerminalSequences(line)
    .replaceAll(/\p{Cc}/gu, ' ')
    .trimEnd()
    .slice(0, 1024);
}

/**
 * Runs a tool to its end.
 *
 * @returns its exit code and output; a tool that fails is a result, not an exception
 * @throws ProblemError `tool-missing`
 */
export async function runTool(
  tool: Tool,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<ToolResult> {
  const child = execa(findTool(tool), [...args], {
    cwd: options.folder ?? '/',
    env: environmentOf(options),
    extendEnv: false,
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 16 * MIB,
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    ...(options.stop === undefined
      ? {}
      : { cancelSignal: options.stop, forceKillAfterDelay: 60_000 }),
    ...(options.onRawErrorLine === undefined ? {} : { buffer: { stderr: false } }),
    ...(options.stdin === undefined ? { stdin: 'ignore' as const } : { input: options.stdin }),
  });
  if (child.pid !== undefined) options.onStart?.(child.pid);
  await Promise.all([
    forwardLines(child.iterable({ from: 'stdout' }), 'stdout', options),
    forwardErrorLines(child.iterable({ from: 'stderr' }), options),
  ]);
  const { exitCode, signal, stdout, stderr } = await child;
  return {
    exitCode: exitCode ?? null,
    signal: signal ?? null,
    stdout: stdout ?? '',
    stderr: stderr ?? '',
  };
}

/** All that a tool's environment holds. */
function environmentOf({ temporaryFolder }: ToolOptions): Record<string, string> {
  const folder = temporaryFolder === undefined ? {} : { TMPDIR: temporaryFolder };
  return { PATH: toolPath, LC_ALL: 'C.UTF-8', ...folder };
}

async function forwardErrorLines(
  lines: AsyncIterable<unknown>,
  options: ToolOptions,
): Promise<void> {
  const { onRawErrorLine } = options;
  if (onRawErrorLine === undefined) return forwardLines(lines, 'stderr', options);
  try {
    for await (const line of lines) onRawErrorLine(String(line));
  } catch {
    // As below.
  }
}

async function forwardLines(
  lines: AsyncIterable<unknown>,
  source: 'stdout' | 'stderr',
  { onLine }: ToolOptions,
): Promise<void> {
  try {
    for await (const line of lines) {
      const text = cleanLine(String(line));
      if (text !== '') onLine?.(source, text);
    }
  } catch {
    // The tool's failure also ends its streams; the awaited result carries it.
  }
}
