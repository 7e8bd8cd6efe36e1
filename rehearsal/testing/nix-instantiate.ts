/** Real Nix for tests (Debian's package nix-bin): offline, and with no store to write to. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = 'nix-instantiate';

function run(words: readonly string[], input = ''): string {
  const home = mkdtempSync(join(tmpdir(), 'nix-home-'));
  try {
    const { status, stdout, stderr, error } = spawnSync(
      program,
      [...words, '--store', 'dummy://'],
      {
        input,
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
        env: { PATH: process.env['PATH'] ?? '', HOME: home, LC_ALL: 'C.UTF-8' },
      },
    );
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * The value of an expression, through JSON.
 *
 * @throws Error with what Nix says
 */
export function evaluateNix(expression: string): unknown {
  return JSON.parse(run(['--eval', '--strict', '--json', '-'], expression));
}

/**
 * Reads files without evaluating them.
 *
 * @throws Error with what Nix says when one of them is not valid Nix
 */
export function parseNixFiles(paths: readonly string[]): void {
  run(['--parse', ...paths]);
}
