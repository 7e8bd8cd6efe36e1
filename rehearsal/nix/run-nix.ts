import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A string of Nix that means exactly these characters. */
export function nixString(text: string): string {
  return `"${text.replace(/["\\]|\$(?=\{)/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

const LIMIT_MS = 180_000;

/**
 * The value of an expression, through JSON, by real Nix, without network and without writing to a
 * store. Rejects with what Nix said.
 */
export async function runNix(expression: string): Promise<unknown> {
  const home = mkdtempSync(join(tmpdir(), 'tidemark-nix-'));
  try {
    return JSON.parse(await instantiate(expression, home)) as unknown;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function instantiate(expression: string, home: string): Promise<string> {
  const options = {
    env: { PATH: process.env['PATH'] ?? '', HOME: home, LC_ALL: 'C.UTF-8' },
    timeout: LIMIT_MS,
    maxBuffer: 256 * 2 ** 20,
  };
  // dummy:// is a store that holds nothing: names of derivations are computed, none is written.
  const words = ['--eval', '--strict', '--json', '--store', 'dummy://', '-'];
  return new Promise((resolve, reject) => {
    const child = execFile('nix-instantiate', words, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(stderr === '' ? error.message : stderr, { cause: error }));
    });
    child.stdin?.end(expression);
  });
}
