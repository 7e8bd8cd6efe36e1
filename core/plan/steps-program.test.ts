/** Tidemark itself, in the plan of a system: there where there is a desktop, and nowhere else. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

import { exportFiles } from '../export/export-files.ts';
import { textOf } from '../nix/template.ts';
import type { InstallSpec } from '../spec/spec.ts';
import { configurationFiles } from '../system/configuration-files.ts';
import { plainSpec, plainSystem } from '../testing/spec-arbitrary.ts';
import { compilePlan } from './compile.ts';
import { planScript } from './script.ts';

function specWith(desktop: 'plasma' | 'none'): InstallSpec {
  return {
    ...plainSpec(),
    system: plainSystem({ desktop, configuration: { flake: true, git: true } }),
  };
}

function configurationOf(spec: InstallSpec): string {
  const file = configurationFiles(spec).find(({ path }) => path === 'configuration.nix');
  return textOf(file?.tokens ?? [], {});
}

describe('the program in a plan', () => {
  it('is copied to the module, after the module and before it is committed or built', () => {
    const { steps } = compilePlan(specWith('plasma'));
    const ids = steps.map(({ id }) => id);
    const at = ids.indexOf('copy-program');
    expect(at).toBe(ids.indexOf('write-configuration') + 1);
    expect(at).toBeLessThan(ids.indexOf('first-commit'));
    expect(at).toBeLessThan(ids.indexOf('build-system'));
    expect(steps[at]?.commands[0]).toMatchObject({
      tool: 'dd',
      args: ['status=none', 'of=/mnt/persist/etc/nixos/tidemark/program/program.tar.gz'],
      stdin: { kind: 'program' },
    });
    const folders = steps[at - 1]?.commands.find(({ tool }) => tool === 'install');
    expect(folders?.args).toContain('/mnt/persist/etc/nixos/tidemark/program');
  });

  it('is enabled exactly where it is copied', () => {
    for (const desktop of ['plasma', 'none'] as const) {
      const spec = specWith(desktop);
      const isCopied = compilePlan(spec).steps.some(({ id }) => id === 'copy-program');
      expect(isCopied).toBe(desktop === 'plasma');
      expect(configurationOf(spec).includes('programs.tidemark.enable = true;')).toBe(isCopied);
    }
  });

  it('is not named in an export, which is text alone', () => {
    const file = exportFiles(specWith('plasma')).find(({ path }) => path === 'configuration.nix');
    expect(file?.text).toContain('persist = import ./persist.nix');
    expect(file?.text).not.toContain('programs.tidemark');
  });
});

describe('the script of such a plan', () => {
  it('looks for the archive before it says a word, and copies it', () => {
    const script = planScript(compilePlan(specWith('plasma')));
    execFileSync('bash', ['-n'], { input: script });
    expect(script.indexOf('[ -r "$program" ]')).toBeGreaterThan(0);
    expect(script.indexOf('[ -r "$program" ]')).toBeLessThan(script.indexOf('lsblk '));
    expect(script).toContain('tidemark/program/program.tar.gz < "$program"\n');
  });

  it('does not ask for it where nothing is copied', () => {
    expect(planScript(compilePlan(specWith('none')))).not.toContain('$program');
  });
});
