/** What must lie on /persist before the first boot, so that nobody is locked out. */
import type { KnowledgeEntry } from '../knowledge/entry.ts';
import { message } from '../messages/render.ts';
import type { System } from '../spec/system.ts';
import { check, command, step } from './commands.ts';
import type { PlanContext } from './context.ts';
import { keptPaths } from '../system/kept-paths.ts';
import { hostKeys, passwordFile } from '../system/places.ts';
import { configurationFolder, persistPath, underTarget } from './places.ts';
import type { Check, Command, Step, Undo } from './plan.ts';

const connectionsFolder = '/etc/NetworkManager/system-connections';
const machineIdPath = `${persistPath}/etc/machine-id`;
/** NixOS' record of who has which user id: without it, files change hands between boots. */
const userIdsPath = '/var/lib/nixos';

function folder(mode: string, ...paths: string[]): Command {
  return command('install', '--directory', `--mode=${mode}`, ...paths);
}

/** A path with its owner and mode, all of which must be as said. */
export function ownedByRoot(path: string, mode: string): Check {
  const rules = ['-maxdepth', '0', '-user', 'root', '-group', 'root', '-perm', mode, '-print'];
  const title = message('check.owned-by-root', { path, mode });
  return check(title, command('find', path, ...rules), { kind: 'equals', text: path });
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/**
 * Folders for what is kept. Those of other owners are made at boot, by tmpfiles, because the live image
 * need not know their names or may have other numbers for them. systemd wants /var/lib/private closed.
 */
function keptFolders(entries: readonly KnowledgeEntry[]): Command[] {
  const isOurs = ({ owner, ownerGroup }: KnowledgeEntry): boolean =>
    owner === 'root' && ownerGroup === 'root';
  const plain = entries.filter(({ method }) => method !== 'native' && method !== 'subvolume');
  const directories = plain.filter((entry) => entry.kind === 'directory' && isOurs(entry));
  const parents = plain
    .filter(({ kind }) => kind === 'file')
    .map(({ path }) => `${persistPath}${parentOf(path)}`);
  const isPrivate = entries.some(({ path }) => path.startsWith('/var/lib/private/'));
  const modes = [...new Set(directories.map(({ mode }) => mode))].sort();
  const places = (mode: string): string[] =>
    directories.filter((entry) => entry.mode === mode).map(({ path }) => `${persistPath}${path}`);
  return [
    ...(isPrivate ? [folder('0700', `${persistPath}/var/lib/private`)] : []),
    ...(parents.length === 0 ? [] : [folder('0755', ...new Set(parents))]),
    // A command has room for 64 words.
    ...modes.flatMap((mode) => chunked(places(mode), 48).map((paths) => folder(mode, ...paths))),
  ];
}

function chunked(paths: readonly string[], size: number): string[][] {
  const count = Math.ceil(paths.length / size);
  return Array.from({ length: count }, (_, at) => paths.slice(at * size, (at + 1) * size));
}

/**
 * The user's password as a yescrypt hash. mkpasswd(1) reads the password from standard input and draws
 * the salt itself; what it prints goes to the file and nowhere else.
 */
function passwordCommands(system: System): Command[] {
  const path = underTarget(passwordFile(system.user.name));
  return [
    folder('0700', parentOf(path)),
    {
      tool: 'mkpasswd',
      args: ['--method=yescrypt', '--stdin'],
      stdin: { kind: 'user-password' },
      writesTo: path,
    },
  ];
}

/** The hash is there, for root alone, and of the form that crypt(5) describes; it is not shown. */
export function passwordChecks(system: System): Check[] {
  const path = underTarget(passwordFile(system.user.name));
  const form = '^\\$y\\$[./A-Za-z0-9]+\\$[./A-Za-z0-9]{1,86}\\$[./A-Za-z0-9]{43}$';
  return [
    ownedByRoot(parentOf(path), '0700'),
    ownedByRoot(path, '0600'),
    check(
      message('check.password-hash', { user: system.user.name }),
      command('grep', '--count', '--extended-regexp', form, path),
      { kind: 'equals', text: '1' },
    ),
  ];
}

/** 32 hexadecimal digits (machine-id(5)); the word "uninitialized" would be a first boot without end. */
export function machineIdCheck(): Check {
  const form = '^[0-9a-f]{32}$';
  const reading = command('grep', '--count', '--extended-regexp', form, machineIdPath);
  return check(message('check.machine-id'), reading, { kind: 'equals', text: '1' });
}

/** An interrupted attempt may have left half a key; nobody has seen it yet. */
function hostKeyCommands(): Command[] {
  return hostKeys.flatMap((key) => {
    const path = underTarget(key.path);
    const bits = 'bits' in key ? ['-b', String(key.bits)] : [];
    return [
      folder('0755', parentOf(path)),
      command('rm', '--force', path, `${path}.pub`),
      command('ssh-keygen', '-q', '-t', key.type, ...bits, '-N', '', '-C', 'root', '-f', path),
    ];
  });
}

/**
 * The live session's connections, with their passwords. find(1) is asked from a place that always
 * exists, so that a machine without NetworkManager, or without any connection, is no error.
 */
function connectionCommands(): Command[] {
  const target = `${persistPath}${connectionsFolder}`;
  const elsewhere = ['!', '-path', `${parentOf(connectionsFolder)}*`, '-prune'];
  const wanted = ['-type', 'f', '-path', `${connectionsFolder}/*`];
  const source = ['-mindepth', '1', '-maxdepth', '3', ...elsewhere, '-o', ...wanted];
  return [
    folder('0700', target),
    command('find', '/etc', ...source, '-exec', 'cp', '--archive', '-t', target, '{}', '+'),
    command('chown', '--recursive', 'root:root', target),
    command('find', target, '-type', 'f', '-exec', 'chmod', '0600', '{}', '+'),
  ];
}

function connectionCheck(): Check {
  const target = `${persistPath}${connectionsFolder}`;
  const good = ['(', '-type', 'f', '-user', 'root', '-group', 'root', '-perm', '0600', ')'];
  const reading = command('find', target, '-mindepth', '1', '!', ...good, '-print');
  return check(message('check.connections'), reading, { kind: 'empty' });
}

function keepState({ spec }: PlanContext, system: System): Step {
  const entries = keptPaths(spec).map(({ entry }) => entry);
  const { secureShell, bringConnections } = system;
  const undo: Undo = { kind: 'unmount', path: underTarget(userIdsPath) };
  return step({
    id: 'keep-state',
    phase: 'keep',
    values: { user: system.user.name, count: entries.length, label: spec.btrfs.label },
    commands: [
      folder('0755', `${persistPath}/etc`, `${persistPath}${userIdsPath}`),
      ...keptFolders(entries),
      command('systemd-machine-id-setup', `--root=${persistPath}`),
      ...passwordCommands(system),
      ...(secureShell ? hostKeyCommands() : []),
      ...(bringConnections ? connectionCommands() : []),
      // nixos-install gives out user ids: they must be written down where they are kept.
      command('mount', '--mkdir', '--bind', `${persistPath}${userIdsPath}`, undo.path),
    ],
    checks: [
      machineIdCheck(),
      ...passwordChecks(system),
      ...(secureShell ? hostKeys.map(({ path }) => ownedByRoot(underTarget(path), '0600')) : []),
      ...(bringConnections ? [connectionCheck()] : []),
    ],
    undo: [undo],
    cancelAfter: message('cancel.kept'),
  });
}

/** The author is the program: nothing is taken from anybody's own settings. */
const gitIdentity = [
  '-c',
  'user.name=Tidemark',
  '-c',
  'user.email=tidemark@localhost',
  '-c',
  'commit.gpgSign=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'init.defaultBranch=main',
  '-c',
  'init.templateDir=',
];

/** The configuration as a git repository. Hashes and keys lie outside of it. */
function firstCommit(): Step {
  const git = (...args: string[]): Command =>
    command('git', '-C', configurationFolder, ...gitIdentity, ...args);
  return step({
    id: 'first-commit',
    phase: 'keep',
    commands: [
      command('rm', '--recursive', '--force', `${configurationFolder}/.git`),
      git('init', '--quiet'),
      git('add', '--all'),
      git('commit', '--quiet', '--message', 'The configuration as Tidemark installed it'),
    ],
    checks: [
      check(message('check.committed'), git('status', '--porcelain'), { kind: 'empty' }),
      check(message('check.commit-count'), git('rev-list', '--count', 'HEAD'), {
        kind: 'equals',
        text: '1',
      }),
    ],
    cancelAfter: message('cancel.kept'),
  });
}

/** The steps that put down what is kept, in order. */
export function keepSteps(context: PlanContext, system: System): Step[] {
  return [keepState(context, system), ...(system.configuration.git ? [firstCommit()] : [])];
}
