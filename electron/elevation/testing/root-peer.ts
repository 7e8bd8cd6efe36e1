/**
 * Stands for the helper in the tests of elevation: says hello and answers each `clean-up` with what it
 * can tell of itself. Touches nothing, so that a test may well run it as root.
 */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

import { protocolVersion } from '../../../core/helper/frames.ts';
import type { PeerFacts } from './peer-facts.ts';
import { peerVersion } from './peer-facts.ts';

const facts: PeerFacts = {
  uid: process.getuid?.() ?? -1,
  folder: process.cwd(),
  variables: process.env,
};

function serve(input: Readable, output: Writable): void {
  const send = (frame: unknown): void => {
    output.write(`${JSON.stringify(frame)}\n`);
  };
  send({ kind: 'hello', protocol: protocolVersion, version: peerVersion, pid: process.pid });
  const lines = createInterface({ input });
  lines.on('line', (line) => {
    const { kind, id } = JSON.parse(line) as { readonly kind: string; readonly id: number };
    const outcome = { ok: true, value: { undone: [JSON.stringify(facts)] } };
    if (kind === 'request') send({ kind: 'result', id, outcome });
  });
  lines.on('close', () => output.end());
}

const socketPath = process.argv[process.argv.indexOf('--connect') + 1];
if (process.argv.includes('--connect') && socketPath !== undefined) {
  const socket = connect(socketPath);
  serve(socket, socket);
} else serve(process.stdin, process.stdout);
