/** `stick`: an image and a disk from the command line; looked at, shown, confirmed, written. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Disk } from '../../../core/disks/disk.ts';
import { problemError } from '../../../core/errors/make-problem.ts';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import { english } from '../../../core/messages/english.ts';
import { message, renderMessage } from '../../../core/messages/render.ts';
import { formatDiskSize } from '../../../core/sizes/format.ts';
import { stickStepIds } from '../../../core/stick/stick.ts';
import type { StickProposal, StickRequest } from '../../../core/stick/stick.ts';
import { dispatch } from '../../dispatch.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { askConsent } from '../drift/ask-consent.ts';
import { print, printDisks, printJson } from '../output.ts';

export const stickUsage = `  tidemark-helper stick IMAGE --disk /dev/disk/by-id/… [--allow-fixed] [--yes] [--json]
      writes an ISO image to a USB stick and reads it back; everything on the stick is lost. Shows first
      what will be done and asks (--yes, or an answer at the terminal). --allow-fixed takes a disk that
      is not removable too`;

const options = {
  disk: { type: 'string' },
  'allow-fixed': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

function bad(detail: string): Error {
  return problemError('usage', { values: { detail } });
}

function parse(
  words: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw bad(error instanceof Error ? error.message : String(error));
  }
}

/** The disk that a path leads to: the whole identity of what is there now goes into the request. */
async function diskAt(path: string, context: VerbContext): Promise<Disk> {
  const node = await realpath(path).catch(() => null);
  const { disks } = (await dispatch('probe', {}, context)) as VerbOutput<'probe'>;
  const disk = disks.find(({ identity }) => identity.node === node);
  if (disk === undefined) throw problemError('disk-not-found', { values: { device: path } });
  return disk;
}

function printProposal({ image, disk, unmounts }: StickProposal): void {
  print(`image: ${image.label ?? 'without a label'}, ${formatDiskSize(image.sizeBytes, 'en')}`);
  if (image.expectedHash !== null) print(`checked against: ${image.path}.sha256`);
  if (image.boot.table === null)
    print('note: no partition table; few computers start it from a stick');
  printDisks({ disks: [disk] } as Parameters<typeof printDisks>[0]);
  for (const path of unmounts) print(`unmounted first: ${path}`);
  print('Everything on this disk will be lost.');
}

function withEvents(context: VerbContext, isJson: boolean): VerbContext {
  return {
    ...context,
    emit: (event) => {
      if (isJson) printJson({ kind: 'event', event: { ...event, atMs: Date.now() } });
      else if (event.kind === 'step-started') {
        const id = stickStepIds.find((known) => known === event.stepId) ?? 'write';
        print(`== ${renderMessage(message(`stick.step.${id}`), english, 'en')}`);
      }
    },
  };
}

/**
 * Does what the words after `stick` say.
 *
 * @returns the exit code
 * @throws ProblemError
 */
export async function runStick(words: readonly string[], context: VerbContext): Promise<number> {
  const { values, positionals } = parse(words);
  const [path, ...rest] = positionals;
  if (path === undefined) throw bad('stick needs an image');
  if (rest.length > 0) throw bad(`too many arguments: ${rest.join(' ')}`);
  if (values.disk === undefined) throw bad('stick needs --disk');
  const disk = await diskAt(values.disk, context);
  const request: StickRequest = {
    image: resolve(path),
    disk: disk.identity,
    allowsFixed: values['allow-fixed'],
  };
  const { proposal } = (await dispatch('stick-look', request, context)) as VerbOutput<'stick-look'>;
  if (proposal === null) throw problemError('internal', { values: { detail: 'no proposal' } });
  if (values.json) printJson({ kind: 'proposal', proposal });
  else printProposal(proposal);
  if (!values.yes) await askConsent(`Erase ${disk.identity.node} and write the image?`);
  const input = { request, hash: proposal.hash };
  const value = (await dispatch(
    'stick-write',
    input,
    withEvents(context, values.json),
  )) as VerbOutput<'stick-write'>;
  if (values.json) printJson({ kind: 'result', value });
  else print(`Written and read back: the same (SHA-256 ${value.sha256})`);
  return 0;
}
