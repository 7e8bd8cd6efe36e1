/** The configuration of the new system: the files that Tidemark writes, and what the machine is. */
import { templateOf } from '../nix/template.ts';
import type { ConfigurationFile } from '../nix/token.ts';
import type { Message } from '../messages/message.ts';
import { message } from '../messages/render.ts';
import { swapFilePath } from '../spec/defaults.ts';
import type { System } from '../spec/system.ts';
import { configurationFiles } from '../system/configuration-files.ts';
import { capture, check, command, step } from './commands.ts';
import type { PlanContext } from './context.ts';
import { configurationFolder, targetPath, underTarget } from './places.ts';
import type { Check, Command, Fact, Step } from './plan.ts';
import { programSteps } from './steps-program.ts';

/** Questions to the disk, for the facts that the files speak of. */
function diskFacts({ spec, efi, luks, swap: partition }: PlanContext): Command[] {
  const { swap } = spec.layout;
  const tag = (name: string, node: string): Command =>
    command('blkid', '--probe', '--match-tag', name, '--output', 'value', node);
  // Every partition's own identifier is in the table, which is asked for by another name.
  const entry = (node: string): Command =>
    command('lsblk', '--noheadings', '--nodeps', '--raw', '--output=PARTUUID', node);
  const offset = command(
    'btrfs',
    'inspect-internal',
    'map-swapfile',
    '-r',
    underTarget(swapFilePath),
  );
  return [
    capture('luks-uuid', command('cryptsetup', 'luksUUID', luks.node)),
    capture('efi-uuid', tag('UUID', efi.node)),
    ...(partition === null ? [] : [capture('swap-partition-uuid', entry(partition.node))]),
    ...(swap.kind === 'file' && swap.hibernation ? [capture('resume-offset', offset)] : []),
  ];
}

/** Neighbouring texts as one: a command has room for few pieces. */
function joined(parts: readonly (string | Fact)[]): (string | Fact)[] {
  const pieces: (string | Fact)[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}

function contentOf({ tokens }: ConfigurationFile): Command['stdin'] {
  const parts = joined(templateOf(tokens));
  const [first = ''] = parts;
  return parts.length <= 1 && typeof first === 'string'
    ? { kind: 'text', text: first }
    : { kind: 'template', parts };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function writeFile(file: ConfigurationFile): Command {
  const path = `${configurationFolder}/${file.path}`;
  const write = command('dd', 'status=none', `of=${path}`);
  return { ...write, stdin: contentOf(file) };
}

/** Nix itself reads what was written; nothing is evaluated. */
function parses(title: Message, ...paths: string[]): Check {
  return check(title, command('nix-instantiate', '--parse', ...paths), { kind: 'success' });
}

function writeConfiguration(context: PlanContext): Step {
  const files = configurationFiles(context.spec);
  const paths = files.map(({ path }) => `${configurationFolder}/${path}`);
  const nixFiles = paths.filter((path) => path.endsWith('.nix'));
  const folders = [...new Set([configurationFolder, ...paths.map(folderOf)])];
  return step({
    id: 'write-configuration',
    phase: 'configure',
    values: { count: files.length, folder: configurationFolder.slice(targetPath.length) },
    commands: [
      ...diskFacts(context),
      // What an interrupted attempt wrote must not be taken for part of this one.
      command('rm', '--recursive', '--force', configurationFolder),
      command('install', '--directory', '--mode=0755', ...folders),
      ...files.map(writeFile),
    ],
    checks: [parses(message('check.nix-parses', { count: nixFiles.length }), ...nixFiles)],
    cancelAfter: message('cancel.configured'),
  });
}

/**
 * The hardware's part, from NixOS' own tool. It is printed and then put in place here, because releases
 * disagree about whether `--dir` is below `--root`; and it writes no other file this way.
 */
function detectHardware(): Step {
  const path = `${configurationFolder}/hardware-configuration.nix`;
  const flags = ['--root', targetPath, '--no-filesystems', '--show-hardware-config'];
  const clash = 'fileSystems\\.|swapDevices|boot\\.initrd\\.luks';
  return step({
    id: 'detect-hardware',
    phase: 'configure',
    commands: [
      { ...command('nixos-generate-config', ...flags), writesTo: path },
      command('chmod', '0644', path),
    ],
    checks: [
      parses(message('check.hardware-parses'), path),
      check(
        message('check.hardware-without-file-systems'),
        command('grep', '--extended-regexp', '--line-number', clash, path),
        { kind: 'not-found' },
      ),
    ],
    cancelAfter: message('cancel.configured'),
  });
}

/** The steps that write the configuration, in order. */
export function configureSteps(context: PlanContext, system: System): Step[] {
  return [writeConfiguration(context), ...programSteps(system), detectHardware()];
}
