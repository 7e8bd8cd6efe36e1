import { mkdtempSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { knowledgeEntries } from '../../core/knowledge/entries.ts';
import { textOf } from '../../core/nix/template.ts';
import { persistNix } from '../../core/system/persist-nix.ts';
import { plainSpec, plainSystem } from '../../core/testing/spec-arbitrary.ts';
import { persistText } from '../../core/persist/persist-text.ts';
import { runTool } from '../tools/run-tool.ts';
import { readPersistFile } from './read-persist-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-persist-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(text: string | Uint8Array, name = 'persist.nix'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function problemOf(text: string | Uint8Array): Promise<Problem> {
  const path = file(text);
  const error: unknown = await readPersistFile(path, { runTool }).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw new Error(`no problem but ${String(error)}`);
  expect(error.problem.code).toBe('persist-file-broken');
  expect(error.problem.values['path']).toBe(path);
  return error.problem;
}

async function detailOf(text: string | Uint8Array): Promise<string> {
  return String((await problemOf(text)).values['detail']);
}

describe('readPersistFile', () => {
  it('gives the data, with the defaults, and the text', async () => {
    const text = '{ directories = [ { path = "/var/lib/x"; } ]; } # mine\n';
    const { data, text: read } = await readPersistFile(file(text), { runTool });
    expect(read).toBe(text);
    expect(data).toEqual({
      directories: [{ path: '/var/lib/x' }],
      files: [],
      ignore: [],
      knowledge: [],
    });
  });

  it('reads what the folder holds beside it, through a link to the folder too', async () => {
    file('[ { path = "/var/lib/y"; } ]', 'more.nix');
    file('{ directories = import ./more.nix; }');
    const link = join(folder, 'link');
    mkdirSync(join(folder, 'etc'));
    symlinkSync(folder, link);
    const { data } = await readPersistFile(join(link, 'persist.nix'), { runTool });
    expect(data.directories).toEqual([{ path: '/var/lib/y' }]);
  });

  it("says Nix' own message and line", async () => {
    const problem = await problemOf('{\n  directories = [\n    { path = "/a" }\n  ];\n}\n');
    expect(problem.values['detail']).toMatch(/^line 3, column \d+: syntax error, unexpected '}'/);
    expect(problem.lines.join('\n')).toContain(`${join(folder, 'persist.nix')}:3:`);
    expect(problem.lines.join('\n')).toContain('{ path = "/a" }');
    expect(await detailOf('{ files = [ { path = nothing; } ]; }')).toMatch(
      /^line 1, .*undefined variable 'nothing'/,
    );
  });

  it('says which attribute does not fit', async () => {
    expect(
      await detailOf('{ directories = [ { path = "/a"; } { path = "/b"; methd = "bind"; } ]; }'),
    ).toBe('directories, element 2 ("/b"): Unrecognized key: "methd"');
    expect(await detailOf('{ directories = [ { path = "/b"; mode = "rwx"; } ]; }')).toMatch(
      /^directories, element 1 \("\/b"\), attribute mode: /,
    );
    expect(await detailOf('{ files = [ { path = "/a/../b"; } ]; }')).toContain('attribute path');
    expect(await detailOf('{ dirs = [ ]; }')).toBe('the file: Unrecognized key: "dirs"');
    expect(await detailOf('[ ]')).toContain('the file: ');
    expect(await detailOf('{ lib, ... }: { directories = [ ]; }')).toContain('function');
  });

  it.each([
    ['another file', '{ directories = [ { path = builtins.readFile "/etc/passwd"; } ]; }'],
    ['the folder above', '{ directories = import ../x.nix; }'],
    ['the network', '{ files = import (builtins.fetchTarball "http://127.0.0.1:1/x"); }'],
    ['a channel', '{ files = import <nixpkgs>; }'],
    [
      'a build',
      '{ files = import (derivation { name = "x"; system = "x86_64-linux"; builder = "/bin/sh"; }); }',
    ],
    ['an endless value', '{ files = let f = x: f (x + 1); in f 0; }'],
    ['nothing at all', ''],
  ])('refuses what needs %s', async (_what, text) => {
    expect(await detailOf(text)).not.toBe('');
  });

  it('refuses what is no text, and what is no file', async () => {
    expect(await detailOf(Uint8Array.of(0x7b, 0xff, 0x7d))).toContain('UTF-8');
    expect(await detailOf(' '.repeat(600_000))).toContain('large');
    await expect(readPersistFile(folder, { runTool })).rejects.toThrow('persist-file-broken');
    await expect(readPersistFile(join(folder, 'none'), { runTool })).rejects.toThrow(
      'persist-file-broken',
    );
  });

  it('what the installer wrote reads and prints the same, byte for byte', async () => {
    const ids = knowledgeEntries.map(({ id }) => id);
    const spec = { ...plainSpec(), system: { ...plainSystem(), keep: ids } };
    const text = textOf(persistNix(spec));
    expect(text.length).toBeGreaterThan(5000);
    const { data } = await readPersistFile(file(text), { runTool });
    expect(persistText(data)).toBe(text);
  });

  it('what the printer wrote reads and prints the same', async () => {
    const text = persistText({
      directories: [{ path: '/var/lib/a b', method: 'bind', reason: '"${x}" \'\' \\ é' }],
      files: [],
      ignore: [{ kind: 'glob', pattern: '/var/**/x', reason: '' }],
      knowledge: [],
    });
    const { data } = await readPersistFile(file(text), { runTool });
    expect(persistText(data)).toBe(text);
  });
});
