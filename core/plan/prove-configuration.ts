/** Proof that the configuration says what is on the disk, and that the built system has the rollback. */
import { message } from '../messages/render.ts';
import type { System } from '../spec/system.ts';
import { expectedFileSystems } from '../system/file-system-entries.ts';
import { passwordFile } from '../system/places.ts';
import { hasProgram } from '../system/program.ts';
import { canonicalJson } from './canonical-json.ts';
import { check, command } from './commands.ts';
import type { PlanContext } from './context.ts';
import { configurationFolder, targetPath } from './places.ts';
import type { Check, Command, Fact } from './plan.ts';
import { nixSearchPath } from './steps-build.ts';

const fileSystems = `(import ${configurationFolder}/filesystems.nix { }).fileSystems`;

/** Evaluates an expression to JSON. What it writes goes to the target: the live store is memory. */
function evaluate(expression: string, ...args: (string | Fact)[]): Command {
  const flags = ['--eval', '--strict', '--json', '--store', targetPath];
  return command('nix-instantiate', ...flags, ...args, '--expr', expression);
}

function fileSystemsCheck({ spec }: PlanContext): Check {
  const expression = `builtins.mapAttrs (_: f: { inherit (f) fsType options; }) ${fileSystems}`;
  const title = message('check.file-systems-file');
  const json = expectedFileSystems(spec);
  return check(title, evaluate(expression), { kind: 'json', json });
}

/** The file names the very partitions of this disk, by what is read from them now. */
function identifiersCheck({ spec }: PlanContext): Check {
  const mapping = spec.encryption.mapping;
  const path = `${configurationFolder}/filesystems.nix`;
  const expression = `{ efi, luks }: let f = import ${path} { }; in
    f.fileSystems."/boot".device == "/dev/disk/by-uuid/\${efi}" &&
    f.boot.initrd.luks.devices.${mapping}.device == "/dev/disk/by-uuid/\${luks}"`;
  const args = ['--argstr', 'efi', { fact: 'efi-uuid' }, '--argstr', 'luks'] as const;
  const reading = evaluate(expression, ...args, { fact: 'luks-uuid' });
  return check(message('check.identifiers'), reading, { kind: 'equals', text: 'true' });
}

/**
 * Asks the whole configuration, once, because that takes a while: is the rollback a unit of stage 1,
 * pulled in, once only, and before the root is mounted; does the user's entry name the file that the
 * hash is in; and is Tidemark among the programs. A NixOS that cannot be asked is no failure, but is said.
 */
function systemCheck(system: System): Check {
  const name = system.user.name;
  const expression = `let
    config = (import <nixpkgs/nixos> { }).config;
    stage1 = config.boot.initrd.systemd;
    unit = stage1.services.tidemark-rollback or null;
    has = list: name: builtins.elem name (unit.\${list} or [ ]);
  in {
    stage1 = stage1.enable;
    rollback = unit != null && (unit.enable or true) && has "before" "sysroot.mount"
      && has "after" "local-fs-pre.target" && has "requiredBy" "sysroot.mount";
    password = config.users.users."${name}".hashedPasswordFile or null;
    mutable = config.users.mutableUsers;
    program = builtins.any (each: (each.pname or "") == "tidemark") config.environment.systemPackages;
  }`;
  const json = canonicalJson({
    stage1: true,
    rollback: system.rollback.enable,
    password: passwordFile(name),
    mutable: false,
    program: hasProgram(system),
  });
  const title = system.rollback.enable ? 'check.rollback-built' : 'check.rollback-off';
  const reading = evaluate(expression, ...nixSearchPath);
  return {
    ...check(message(title, { user: name }), reading, { kind: 'json', json }),
    mayBeUnknown: true,
  };
}

/** /etc/nixos leads here after the boot. */
function sourceCheck(): Check {
  const path = `${configurationFolder}/configuration.nix`;
  const reading = command('find', path, '-type', 'f', '-size', '+0', '-print');
  return check(message('check.source'), reading, { kind: 'equals', text: path });
}

/** What the configuration says, against the disk and against the spec. */
export function configurationChecks(context: PlanContext, system: System): Check[] {
  return [fileSystemsCheck(context), identifiersCheck(context), systemCheck(system), sourceCheck()];
}
