/** Every Nix file and script of the project is valid. */
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

import { moduleFolder, nixpkgsInUse } from './evaluate.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
const files = globSync(['*.nix', 'nix/**/*.nix', 'rehearsal/**/*.nix'], { cwd: top });

it('says which nixpkgs the tests of this folder evaluate with', () => {
  process.stdout.write(`NixOS configurations are evaluated with: ${nixpkgsInUse().kind}\n`);
  expect(['stand-in', 'nixpkgs']).toContain(nixpkgsInUse().kind);
});

it('has valid Nix files', () => {
  expect(files.length).toBeGreaterThan(20);
  const paths = files.map((file) => `${top}/${file}`);
  const run = () =>
    execFileSync('nix-instantiate', ['--parse', '--store', 'dummy://', ...paths], {
      stdio: 'pipe',
    });
  // Nix names the file that it cannot read.
  expect(run).not.toThrow();
});

it.each(['rollback.sh', 'prune.sh'])('has a valid script %s', (name) => {
  expect(() =>
    execFileSync('bash', ['-n', `${moduleFolder}/${name}`], { stdio: 'pipe' }),
  ).not.toThrow();
});
