/**
 * The package, evaluated by real Nix over the stand-in for nixpkgs, or over the nixpkgs that `NIXPKGS`
 * names: which packages of npm it fetches and by which hashes, what it is built from, and which tools the
 * helper gets. Nothing is built.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

import { toolSchema } from '../../core/plan/plan.ts';
import { nixpkgsInUse } from './evaluate.ts';
import { nixString, runNix } from './run-nix.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
const LIMIT_MS = 180_000;

interface LockEntry {
  readonly version: string;
  readonly integrity: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

interface EvaluatedPackage {
  readonly name: string;
  readonly build: string;
  readonly install: string;
  readonly sources: Readonly<Record<string, { readonly hash: string; readonly script: string }>>;
  readonly isInSource: Readonly<Record<string, boolean>>;
}

const lock = JSON.parse(readFileSync(`${top}package-lock.json`, 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};

const asked = {
  'core/plan/plan.ts': true,
  'renderer/index.html': true,
  'scripts/build/program-archive.ts': true,
  LICENSE: true,
  'scripts/build.ts': true,
  'package-lock.json': true,
  'core/plan/plan.test.ts': false,
  'docs/architecture.md': false,
  'e2e/tour.ts': false,
  'node_modules/zod/package.json': false,
  'nix/module/default.nix': false,
  'README.md': false,
} as const;

/** What the filter of the source says of a file: each folder on the way must pass as well. */
const filterExpression = `
  let
    filter = (import ${nixString(`${top}nix/package/source.nix`)} { inherit (pkgs) lib; }).filter;
    isIn = words: at:
      filter (${nixString(top)} + builtins.concatStringsSep "/" (takeFirst at words))
        (if at == builtins.length words then "regular" else "directory");
    takeFirst = count: list: builtins.genList (builtins.elemAt list) count;
    passes = path:
      let words = builtins.filter builtins.isString (builtins.split "/" path);
      in builtins.all (isIn words) (builtins.genList (at: at + 1) (builtins.length words));
  in builtins.listToAttrs (map (name: { inherit name; value = passes name; })
      (builtins.fromJSON ${nixString(JSON.stringify(Object.keys(asked)))}))`;

function expression(): string {
  const overlay = process.env['NIXPKGS_OVERLAY'] ?? '';
  const overlays = overlay === '' ? '[ ]' : `[ (import ${nixString(overlay)}) ]`;
  const path = nixString(nixpkgsInUse().path);
  return `
    let
      pkgs = import ${path} { ${nixpkgsInUse().kind === 'nixpkgs' ? `overlays = ${overlays};` : ''} };
      package = pkgs.callPackage ${nixString(`${top}nix/package`)} { };
    in {
      inherit (package) name;
      build = package.built.buildPhase;
      install = builtins.unsafeDiscardStringContext package.buildCommand;
      sources = builtins.mapAttrs (_: each: {
        hash = each.outputHash;
        script = each.specification;
      }) package.npmSources.tarballs;
      isInSource = ${filterExpression};
    }`;
}

describe(`the package, evaluated with the ${nixpkgsInUse().kind}`, () => {
  let evaluated: EvaluatedPackage;
  beforeAll(async () => {
    evaluated = (await runNix(expression())) as EvaluatedPackage;
  }, LIMIT_MS);

  it('fetches exactly what the lock file names for this platform, by its hashes', () => {
    const fits = (wanted: readonly string[] | undefined, value: string): boolean =>
      wanted === undefined || wanted.includes(value);
    const expected = Object.entries(lock.packages)
      .filter(([path]) => path !== '')
      .filter(
        ([, { os, cpu, libc }]) => fits(os, 'linux') && fits(cpu, 'x64') && fits(libc, 'glibc'),
      )
      .map(([path, { integrity }]) => [path, integrity]);
    expect(expected.length).toBeGreaterThan(300);
    const fetched = Object.entries(evaluated.sources).map(([path, { hash }]) => [path, hash]);
    expect(Object.fromEntries(fetched)).toEqual(Object.fromEntries(expected));
  });

  it('fetches an alias by the name of what it stands for', () => {
    expect(evaluated.sources['node_modules/sudo-prompt']?.script).toMatch(/^@vscode\/sudo-prompt@/);
    expect(evaluated.sources['node_modules/@types/node']?.script).toMatch(/^@types\/node@/);
  });

  it('is built from the program alone', () => {
    expect(evaluated.isInSource).toEqual(asked);
  });

  it('runs the helper by a Node and with tools from the store', () => {
    expect(evaluated.build).toContain('scripts/build.ts');
    expect(evaluated.install).toMatch(/ln -s \/nix\/store\/\S*nodejs-slim\S*\/bin\/node/);
    expect(evaluated.install).toMatch(/\/nix\/store\/\S*-tidemark-tools/);
    expect(evaluated.install).toMatch(/s,@ELECTRON@,\/nix\/store\/\S*electron\S*\/bin\/electron,g/);
  });
});

/** Each tool of the helper is either in the package, or must fit the running system. */
it('has a package for every tool that is not the system’s', () => {
  const ofSystem = toolSchema.options.filter((tool) =>
    /^(nix|nixos-|journalctl$|systemctl$|systemd-|udevadm$)/.test(tool),
  );
  expect(ofSystem.length).toBeGreaterThan(8);
  const packageOf: Readonly<Record<string, readonly string[]>> = {
    acl: ['getfacl', 'setfacl'],
    attr: ['getfattr', 'setfattr'],
    'btrfs-progs': ['btrfs', 'mkfs.btrfs'],
    coreutils: [
      'chmod',
      'chown',
      'cp',
      'dd',
      'df',
      'install',
      'mkdir',
      'mv',
      'readlink',
      'rm',
      'rmdir',
      'sync',
      'touch',
    ],
    cryptsetup: ['cryptsetup'],
    dosfstools: ['mkfs.vfat'],
    e2fsprogs: ['chattr', 'lsattr', 'filefrag'],
    findutils: ['find'],
    getent: [],
    git: ['git'],
    gnugrep: ['grep'],
    kbd: ['loadkeys'],
    mkpasswd: ['mkpasswd'],
    openssh: ['ssh-keygen'],
    smartmontools: ['smartctl'],
    'util-linux': [
      'blkid',
      'blockdev',
      'findmnt',
      'losetup',
      'lsblk',
      'mkswap',
      'mount',
      'sfdisk',
      'swapoff',
      'swapon',
      'umount',
      'unshare',
      'wipefs',
    ],
  };
  const text = readFileSync(`${top}nix/module/program/tools.nix`, 'utf8');
  const covered = Object.entries(packageOf).flatMap(([name, tools]) =>
    text.includes(`    ${name}\n`) ? tools : [],
  );
  const missing = toolSchema.options.filter(
    (tool) => !ofSystem.includes(tool) && !covered.includes(tool),
  );
  expect(missing).toEqual(['locale']);
});
