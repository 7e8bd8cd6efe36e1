/** What desktops' own checkers say of the files, as a package has them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { installDesktopFiles } from './desktop-files.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));
const launcher = '/opt/Tide & Mark/resources/tidemark-helper';
const program = '/opt/Tide $Mark/tidemark';
let prefix = '';
const share = (...parts: readonly string[]): string => join(prefix, 'share', ...parts);
const read = (...parts: readonly string[]): string => readFileSync(share(...parts), 'utf8');

beforeAll(() => {
  prefix = mkdtempSync(join(tmpdir(), 'desktop-'));
  installDesktopFiles({ resources, prefix, program, launcher });
});
afterAll(() => rmSync(prefix, { recursive: true }));

/** Runs a checker; its complaints become the test's. */
function check(command: string, ...args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${command}: ${stdout ?? ''}${stderr ?? ''}${String(error)}`, { cause: error });
  }
}

const entries = [
  'applications/org.tidemark.Tidemark.desktop',
  'applications/org.tidemark.Tidemark.Installer.desktop',
  'tidemark/autostart/org.tidemark.Tidemark.desktop',
];

describe.each(entries)('the desktop entry %s', (path) => {
  it('is valid, without a warning', () => {
    const name = path.split('/').at(-1) ?? '';
    const plain = mkdtempSync(join(tmpdir(), 'entry-'));
    installDesktopFiles({ resources, prefix: plain, program: 'tidemark', launcher });
    const file = join(plain, 'share', path);
    expect(check('desktop-file-validate', '--warn-kde', file), name).toBe('');
    rmSync(plain, { recursive: true });
  });

  it('starts the package’s program and has our icon', () => {
    const text = read(path);
    expect(text).toMatch(/^Exec="\/opt\/Tide \\\$Mark\/tidemark"( |$)/m);
    expect(text).toContain(`TryExec=${program}\n`);
    expect(text).toContain('Icon=org.tidemark.Tidemark\n');
  });
});

it('has a description that AppStream accepts', () => {
  const file = share('metainfo', 'org.tidemark.Tidemark.metainfo.xml');
  expect(check('appstreamcli', 'validate', '--no-net', file)).toContain('successful');
});

it('has an action that fits polkit’s document type, for exactly this launcher', () => {
  const file = share('polkit-1', 'actions', 'org.tidemark.Tidemark.policy');
  check('xmllint', '--noout', '--dtdvalid', '/usr/share/polkit-1/policyconfig-1.dtd', file);
  const path = check(
    'xmllint',
    '--xpath',
    'string(//annotate[@key="org.freedesktop.policykit.exec.path"])',
    file,
  );
  expect(path.trimEnd()).toBe(launcher);
  expect(read('polkit-1', 'actions', 'org.tidemark.Tidemark.policy')).toContain('xml:lang="de"');
});

it('has a type for install specs that the desktop’s database takes', () => {
  check('update-mime-database', share('mime'));
  expect(read('mime', 'globs2')).toContain(
    'application/x-tidemark-install-spec+json:*.tidemark.json',
  );
});

it('has icons in every size, and a scalable and a symbolic one', () => {
  const sizes = [16, 22, 24, 32, 48, 64, 128, 256, 512];
  for (const size of sizes) {
    const file = share('icons', 'hicolor', `${size}x${size}`, 'apps', 'org.tidemark.Tidemark.png');
    const header = readFileSync(file).subarray(16, 24);
    expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([size, size]);
  }
  expect(readdirSync(share('icons', 'hicolor')).toSorted()).toEqual(
    [...sizes.map((size) => `${size}x${size}`), 'scalable', 'symbolic'].toSorted(),
  );
});

it('has a manual of the helper in which groff finds nothing to complain of', () => {
  const file = share('man', 'man8', 'tidemark-helper.8');
  // Its complaints go to standard error, and it ends with 0 all the same.
  const words = ['sh', '-c', 'groff -man -ww -Tutf8 -z -- "$0" 2>&1', file] as const;
  expect(check(...words)).toBe('');
});

it('can be read by everybody', () => {
  for (const path of entries) expect(statSync(share(path)).mode & 0o777).toBe(0o644);
});
