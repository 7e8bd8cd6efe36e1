/** The Debian package, unpacked again by dpkg-deb; whether the whole program runs, e2e/package.spec.ts says. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { inProject } from '../run/paths.ts';
import { controlText, debDepends, debRecommends } from './control.ts';
import { canMakeDeb, makeDeb } from './deb.ts';
import { makeSmallPackage } from './testing/small-package.ts';

function run(command: string, ...words: readonly string[]): string {
  return execFileSync(command, words, { encoding: 'utf8' });
}

const dpkg = (...words: readonly string[]): string => run('dpkg-deb', ...words);

describe.skipIf(!canMakeDeb())('the package', () => {
  let folder = '';
  let unpacked = '';
  let deb = '';
  const inside = (...parts: readonly string[]): string => join(folder, 'root', ...parts);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'deb-test-'));
    unpacked = await makeSmallPackage();
    deb = join(folder, 'tidemark.deb');
    await makeDeb({ unpacked, output: deb, compression: 'none', arch: 'x64' });
    dpkg('-x', deb, inside());
  });
  afterAll(() => {
    for (const each of [folder, unpacked]) rmSync(each, { recursive: true, force: true });
  });

  test('belongs to root, and nobody else may write any of it', () => {
    const lines = dpkg('-c', deb).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) {
      expect(line).toMatch(/^(d|-|l)\S+ root\/root /);
      if (!line.startsWith('l')) expect(line).toMatch(/^.{5}-..-. /);
    }
    // Chromium's sandbox, and nothing else, is setuid.
    expect(lines.filter((line) => /^-..s/.test(line)).map((line) => line.split('./')[1])).toEqual([
      'opt/Tidemark/chrome-sandbox',
    ]);
  });

  test('has a launcher that knows its folder, and it is the one that polkit’s action names', () => {
    const launcher = '/opt/Tidemark/resources/tidemark-helper';
    expect(readFileSync(inside(launcher), 'utf8')).toContain("folder='/opt/Tidemark/resources'");
    expect(statSync(inside(launcher)).mode & 0o777).toBe(0o755);
    const action = inside('usr/share/polkit-1/actions/org.tidemark.Tidemark.policy');
    expect(readFileSync(action, 'utf8')).toContain(
      `<annotate key="org.freedesktop.policykit.exec.path">${launcher}</annotate>`,
    );
    expect(readlinkSync(inside('usr/bin/tidemark-helper'))).toBe(launcher);
    expect(readlinkSync(inside('usr/bin/tidemark'))).toBe('/opt/Tidemark/tidemark');
  });

  test('has menu entries that are valid, and everything where Debian looks for it', () => {
    for (const name of readdirSync(inside('usr/share/applications'))) {
      const file = inside('usr/share/applications', name);
      expect(run('desktop-file-validate', file)).toBe('');
    }
    expect(readdirSync(inside('usr/share'))).toEqual(
      expect.arrayContaining(['applications', 'doc', 'icons', 'metainfo', 'mime', 'polkit-1']),
    );
    expect(readdirSync(inside('opt/Tidemark'))).not.toContain('install.sh');
  });

  test('says its size and what it needs', () => {
    expect(dpkg('-f', deb, 'Package', 'Architecture', 'Depends')).toContain('pkexec | policykit-1');
    expect(Number(dpkg('-f', deb, 'Installed-Size'))).toBeGreaterThan(10);
  });

  test('left the packed program as it was', () => {
    expect(readdirSync(unpacked)).toContain('install.sh');
    expect(statSync(join(unpacked, 'chrome-sandbox')).mode & 0o7777).toBe(0o775);
  });
});

test('a version before a release sorts before it; a processor without a name is told', () => {
  const facts = { version: '1.0.0-beta.1', description: 'x', arch: 'arm64', installedBytes: 1025 };
  expect(controlText(facts)).toMatch(/^Version: 1\.0\.0~beta\.1\nArchitecture: arm64$/m);
  expect(controlText(facts)).toContain('Installed-Size: 2\n');
  expect(() => controlText({ ...facts, arch: 'mips' })).toThrow('mips');
});

test('electron-builder’s deb needs the same and has the same menu entry', () => {
  const builder = readFileSync(inProject('electron-builder.yml'), 'utf8');
  const list = (name: string): readonly string[] => {
    const [, body = ''] = new RegExp(`^  ${name}:\\n((?:    - .*\\n)+)`, 'm').exec(builder) ?? [];
    return body
      .trimEnd()
      .split('\n')
      .map((line) => line.replace('    - ', ''));
  };
  expect(list('depends')).toEqual(debDepends);
  expect(list('recommends')).toEqual(debRecommends);
  const entry = 'resources/applications/org.tidemark.Tidemark.desktop';
  const desktop = readFileSync(inProject(entry), 'utf8').split('\n');
  const [, words = ''] = /^    entry:\n((?:      .*\n)+)/m.exec(builder) ?? [];
  const lines = words.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) {
    const [, key = '', value = ''] = /^ +([^:]+): '?(.*?)'?$/.exec(line) ?? [];
    expect(desktop).toContain(`${key}=${value}`);
  }
});
