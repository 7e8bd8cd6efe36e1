/**
 * The helper, built as it ships, inside the rehearsal machine: what real-disk tests drive.
 */
import { presentStage } from '../../scripts/setup/stage.ts';
import { bootMachine } from '../machine.ts';
import type { Machine } from '../machine.ts';
import type { RunResult } from '../run-program.ts';
import type { Disk } from '../../core/disks/disk.ts';
import type { InstallSpec, Swap } from '../../core/spec/spec.ts';
import { defaultSpec } from '../../core/spec/defaults.ts';
import { GIB } from '../../core/sizes/units.ts';
import type { DiskDescription } from '../disk-description.ts';

export const passphrase = ' corréct "horse" $battery\\ \'staple\' ';

/** The password of the user of a system that is installed. */
export const userPassword = 'låg "tide" $(reboot) \'pool\'';

/** The recovery key of a spec that wants one. */
export const recoveryKey =
  'cbdefghi-jklnrtuv-vutrnlkj-ihgfedbc-cccccccc-vvvvvvvv-tidefree-kenntnhi';

/** The spec with a second key slot. */
export function withRecoveryKey(spec: InstallSpec): InstallSpec {
  return { ...spec, encryption: { ...spec.encryption, recoveryKey: true } };
}

/** What the test disks are unless a test says otherwise. */
export const testDisk: DiskDescription = {
  sizeBytes: 16 * GIB,
  vendor: 'REHEARSE',
  model: 'Virtual Disk',
  serial: 'TM0001',
};

/** Boots a machine with these disks. */
export function bootWith(...disks: DiskDescription[]): Promise<Machine> {
  return bootMachine({ disks, nodePath: presentStage().node });
}

export interface HelperRun extends RunResult {
  /** The objects that were printed, one a line. */
  readonly json: readonly Record<string, unknown>[];
}

function parseLines(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Runs the helper's command line in the guest with `--json`. */
export async function runHelper(
  machine: Machine,
  args: readonly string[],
  options: { stdin?: string } = {},
): Promise<HelperRun> {
  const { node, helper } = presentStage();
  const program = [machine.pathInGuest(node), machine.pathInGuest(helper)];
  const result = await machine.run([...program, ...args, '--json'], {
    ...options,
    timeoutMs: 240_000,
  });
  return { ...result, json: parseLines(result.stdout) };
}

/** The disks as the helper sees them. */
export async function probeIn(machine: Machine): Promise<Disk[]> {
  const { json, stderr } = await runHelper(machine, ['probe']);
  const disks = json[0]?.['disks'] as Disk[] | undefined;
  if (disks === undefined) throw new Error(`probe failed: ${stderr}`);
  return disks;
}

/** A spec for a disk, with key derivation that does not make tests wait. */
export function quickSpec(disk: Disk, swap: Swap = { kind: 'none' }): InstallSpec {
  const spec = defaultSpec(disk, swap);
  const pbkdf = { memoryKiB: 16_384, iterationTimeMs: 50 };
  return { ...spec, encryption: { ...spec.encryption, pbkdf } };
}

/** Puts a file into the guest. */
export async function putFile(machine: Machine, path: string, text: string): Promise<void> {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const script = 'mkdir -p "$1" && cat > "$2" && chmod 755 "$2"';
  const { exitCode } = await machine.run(['sh', '-c', script, 'sh', folder, path], { stdin: text });
  if (exitCode !== 0) throw new Error(`cannot write ${path} in the guest`);
}

/** Secrets that differ from those of every test. */
export interface TestSecrets {
  readonly userPassword?: string;
  readonly recoveryKey?: string;
}

/**
 * Puts down what an install reads from files, and returns its arguments; the passphrase comes by
 * standard input.
 */
export async function installArguments(
  machine: Machine,
  spec: InstallSpec,
  { userPassword: password = userPassword, recoveryKey: key = recoveryKey }: TestSecrets = {},
): Promise<string[]> {
  await putFile(machine, '/run/test/spec.json', JSON.stringify(spec));
  const args = ['install', '--spec', '/run/test/spec.json', '--passphrase-file', '-'];
  if (spec.encryption.recoveryKey === true) {
    await putFile(machine, '/run/test/recovery-key', key);
    args.push('--recovery-key-file', '/run/test/recovery-key');
  }
  if (spec.system === undefined) return args;
  await putFile(machine, '/run/test/password', password);
  return [...args, '--password-file', '/run/test/password'];
}

/** Installs a spec in the guest. */
export async function install(
  machine: Machine,
  spec: InstallSpec,
  options: TestSecrets & { flags?: readonly string[]; passphrase?: string } = {},
): Promise<HelperRun> {
  const args = await installArguments(machine, spec, options);
  return runHelper(machine, [...args, ...(options.flags ?? [])], {
    stdin: options.passphrase ?? passphrase,
  });
}

/** The code of the problem that a run ended with, or null. */
export function problemCode({ json }: HelperRun): string | null {
  const problem = json.find(({ kind }) => kind === 'problem')?.['problem'];
  return (problem as { code?: string } | undefined)?.code ?? null;
}

/** Runs a line of shell in the guest and returns what it printed. */
export async function shell(machine: Machine, line: string): Promise<string> {
  const { stdout, stderr, exitCode } = await machine.run(['bash', '-c', line]);
  if (exitCode !== 0) throw new Error(`${line}\n${stdout}${stderr}`);
  return stdout.trim();
}
