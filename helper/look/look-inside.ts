/**
 * Looking into one file system: the helper, started by itself in a mount namespace of its own. Nobody
 * else sees what it mounts, and the kernel undoes it when this process ends, however it ends; so nothing
 * stays mounted, not even after a kill. The loop device goes with the mount (mount(8), `loop`).
 *
 * What is looked at is foreign, and may be damaged or made to do harm: only a few drivers are used, one
 * process sees one file system, and it has a time limit.
 */
import { mkdir } from 'node:fs/promises';
import { evidenceSchema } from '../../core/disks/existing-system.ts';
import type { Evidence } from '../../core/disks/existing-system.ts';
import { runTool } from '../tools/run-tool.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { gatherEvidence, saysSomething } from './gather-evidence.ts';
import { mountWays } from './mount-options.ts';

/** The argument that makes the helper do this and nothing else. Not a command for people. */
export const lookInsideWord = 'look-inside';

/** Where it is mounted, in the namespace of this process alone. */
const place = '/run/tidemark/look';

/** A dying disk answers late or never; in ms. */
const lookLimitMs = 10_000;

async function lookAt(node: string, type: string): Promise<Evidence | null> {
  const way = mountWays[type];
  if (way === undefined) return null;
  await mkdir(place, { recursive: true, mode: 0o700 });
  let seen: Evidence | null = null;
  for (const options of way.options) {
    const mounted = await runTool('mount', ['-t', way.driver, '-o', options, '--', node, place]);
    if (mounted.exitCode !== 0) continue;
    try {
      seen = await gatherEvidence(place);
    } finally {
      await runTool('umount', ['--', place]);
    }
    if (saysSomething(seen)) break;
  }
  return seen;
}

/**
 * The child's side: prints what it saw as one line of JSON; `null` where nothing could be mounted.
 *
 * @param args device node and type
 */
export async function lookInside(args: readonly string[]): Promise<void> {
  const [node = '', type = ''] = args;
  process.stdout.write(`${JSON.stringify(await lookAt(node, type))}\n`);
}

/** This program, as it was started. */
function ownProgram(): readonly string[] {
  return [process.execPath, process.argv[1] ?? ''];
}

function evidenceOf(text: string): Evidence | null {
  try {
    const parsed = evidenceSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * What is seen inside a device, or null when nothing can be seen. Never throws: a name that is not
 * found is no reason to stop anything.
 *
 * @param type one of `mountWays`
 */
export async function evidenceIn(
  run: RunTool,
  { node, type }: { readonly node: string; readonly type: string },
): Promise<Evidence | null> {
  const alone = ['--mount', '--propagation', 'private', '--'];
  const args = [...alone, ...ownProgram(), lookInsideWord, node, type];
  const answer = await run('unshare', args, { timeoutMs: lookLimitMs }).catch(() => null);
  return answer?.exitCode === 0 ? evidenceOf(answer.stdout) : null;
}
