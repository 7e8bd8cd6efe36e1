/** Support for the real-disk tests of copying: the engine by itself, bundled once, run in the guest. */
import { createInterface } from 'node:readline';
import { bundleText } from '../../scripts/build/bundle-text.ts';
import { presentStage } from '../../scripts/setup/stage.ts';
import type { Machine } from '../machine.ts';
import { putFile } from './rehearsed-helper.ts';

const guestFile = '/run/test/guest-copy.cjs';

/** What the engine answers; `helper/copy/testing/guest-copy.ts` says what can be asked. */
export interface CopyAnswer {
  readonly ms: number;
  readonly differences?: readonly string[];
  readonly notes?: readonly string[];
  readonly isGone?: boolean;
  readonly problem?: string;
}

/** Asks the engine in the guest; one question at a time. */
export type AskCopy = (question: Readonly<Record<string, unknown>>) => Promise<CopyAnswer>;

/** Bundles the engine, puts it into the guest and starts it; it ends with the machine. */
export async function startCopying(machine: Machine): Promise<AskCopy> {
  await putFile(machine, guestFile, await bundleText('helper/copy/testing/guest-copy.ts'));
  const child = await machine.spawn([presentStage().node, guestFile]);
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString('utf8')));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const line = await lines.next();
    if (line.done === true) throw new Error(`${JSON.stringify(question)}: ${errors}`);
    return JSON.parse(line.value) as CopyAnswer;
  };
}
