/**
 * Makes `dist/program.tar.gz`: Tidemark as it was built, for systems whose Electron and Node come from
 * elsewhere. The Nix package is made of it, and the installer puts it beside the configuration that it
 * writes, so that the new system has the program. `nix/module/program/package.nix` fills in the paths.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { programArchive } from '../../core/system/program.ts';
import { installDesktopFiles } from '../desktop/desktop-files.ts';
import { inProject } from '../run/paths.ts';

const helperFolder = 'libexec/tidemark';
const appFolder = 'share/tidemark';

/** What package.json says that matters to Electron; the rest is for a checkout. */
const packageFields = ['name', 'version', 'description', 'license', 'type', 'main', 'desktopName'];

function packageText(): string {
  const whole = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as object;
  const fields = Object.entries(whole).filter(([name]) => packageFields.includes(name));
  // Main finds the helper's folder in here, since it does not lie beside this Electron.
  const places = { helperFolder: `@PREFIX@/${helperFolder}` };
  return `${JSON.stringify({ ...Object.fromEntries(fields), tidemark: places }, null, 2)}\n`;
}

const programText = `#!@SHELL@
# Tidemark's window, by the Electron of this system.
exec @ELECTRON@ @PREFIX@/${appFolder} "$@"
`;

/** The launcher, which takes its shell and env(1) from the store as well. */
function launcherText(): string {
  const openings = [
    ['#!/bin/sh', '#!@SHELL@'],
    ['/usr/bin/env', '@ENV@'],
    ['@FOLDER@', `@PREFIX@/${helperFolder}`],
  ] as const;
  return openings.reduce(
    (text, [from, to]) => {
      if (!text.includes(from))
        throw new Error(`resources/tidemark-helper has no ${from} any more.`);
      return text.replace(from, () => to);
    },
    readFileSync(inProject('resources/tidemark-helper'), 'utf8'),
  );
}

/** The files with paths that are still open, and their texts where they are written here. */
function openFiles(): ReadonlyMap<string, string | null> {
  return new Map([
    ['bin/tidemark', programText],
    [`${helperFolder}/tidemark-helper`, launcherText()],
    [`${appFolder}/package.json`, packageText()],
    ['share/polkit-1/actions/org.tidemark.Tidemark.policy', null],
  ]);
}

/** From what was built into the tree. */
const programs = [
  ['electron', `${appFolder}/dist/electron`],
  ['renderer', `${appFolder}/dist/renderer`],
  ['tidemark-helper.cjs', `${helperFolder}/tidemark-helper.cjs`],
  ['rehearsal', `${helperFolder}/rehearsal`],
] as const;

/** From the checkout into the tree. The licence of the icons wants its text and the drawings themselves. */
const documents = [
  ['resources/icons/breeze', 'share/doc/tidemark/breeze-icons'],
  ['LICENSE', 'share/doc/tidemark/LICENSE'],
] as const;

function fillTree(tree: string, dist: string): void {
  installDesktopFiles({
    resources: inProject('resources'),
    prefix: tree,
    program: 'tidemark',
    launcher: `@PREFIX@/${helperFolder}/tidemark-helper`,
  });
  for (const [from, to] of programs) cpSync(join(dist, from), join(tree, to), { recursive: true });
  for (const [from, to] of documents) {
    cpSync(inProject(from), join(tree, to), { recursive: true });
  }
  const files = openFiles();
  for (const [path, text] of files) {
    if (text === null) continue;
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), text);
    if (text.startsWith('#!')) chmodSync(join(tree, path), 0o755);
  }
  writeFileSync(join(tree, helperFolder, 'open-paths'), `${[...files.keys()].join('\n')}\n`);
}

/** The same bytes for the same content: no times, no names of people, one order. */
const tarFlags = [
  '--sort=name',
  '--owner=0',
  '--group=0',
  '--numeric-owner',
  '--mtime=@1',
  '--mode=u=rwX,go=rX',
  '--use-compress-program=gzip --no-name --best',
];

/**
 * Makes the archive of what was built into a folder, in that folder.
 *
 * @throws when something of it is missing, or what tar(1) says
 */
export function makeProgramArchive(dist: string): void {
  const tree = mkdtempSync(join(tmpdir(), 'tidemark-program-'));
  try {
    fillTree(tree, dist);
    execFileSync('tar', [...tarFlags, '-cf', join(dist, programArchive), '-C', tree, '.']);
  } finally {
    rmSync(tree, { recursive: true });
  }
}
