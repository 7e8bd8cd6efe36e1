/** For real-disk tests: the helper in the guest, asked as the window asks it. */
import { createInterface } from 'node:readline';
import { helperFrameSchema, protocolVersion } from '../../../core/helper/frames.ts';
import { verbs } from '../../../core/helper/verbs.ts';
import type { Verb, VerbInput, VerbOutput } from '../../../core/helper/verbs.ts';
import type { Machine } from '../../../rehearsal/machine.ts';
import { presentStage } from '../../../scripts/setup/stage.ts';
import { version } from '../../version.ts';

export interface HelperSession {
  /** @throws an error that begins with the problem's code */
  readonly ask: <V extends Verb>(verb: V, input: VerbInput<V>) => Promise<VerbOutput<V>>;
  readonly end: () => void;
}

/** Starts the helper's other half of the window; it ends with the session or the machine. */
export async function startSession(machine: Machine): Promise<HelperSession> {
  const { node, helper } = presentStage();
  const child = await machine.spawn([
    machine.pathInGuest(node),
    machine.pathInGuest(helper),
    'serve',
  ]);
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString('utf8')));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const send = (frame: unknown): void => {
    child.stdin.write(`${JSON.stringify(frame)}\n`);
  };
  send({ kind: 'hello', protocol: protocolVersion, version, pid: process.pid });
  let lastId = 0;
  return {
    ask: async (verb, input) => {
      lastId += 1;
      send({ kind: 'request', id: lastId, verb, input });
      for (;;) {
        const line = await lines.next();
        if (line.done === true) throw new Error(`${verb}: ${errors}`);
        const frame = helperFrameSchema.parse(JSON.parse(line.value));
        if (frame.kind !== 'result' || frame.id !== lastId) continue;
        const { outcome } = frame;
        if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${JSON.stringify(outcome)}`);
        return verbs[verb].output.parse(outcome.value) as VerbOutput<typeof verb>;
      }
    },
    end: () => child.stdin.end(),
  };
}
