/** A child process that behaves like a helper, or unlike one, as the script in its argument says. */
import { createInterface } from 'node:readline';

import type { Action } from './action.ts';

interface Frame {
  readonly kind: string;
  readonly id: number;
}

const lines: string[] = [];
let remembered = '';
let wake: () => void = () => undefined;

createInterface({ input: process.stdin })
  .on('line', (line) => {
    lines.push(line);
    wake();
  })
  .on('close', () => process.exit(0));

function read(line: string): Frame {
  return JSON.parse(line) as Frame;
}

async function awaitFrame(kind: string): Promise<string> {
  for (;;) {
    const line = lines.shift();
    if (line === undefined) await new Promise<void>((resolve) => (wake = resolve));
    else if (read(line).kind === kind) return line;
  }
}

function echo(): void {
  const outcome = { ok: true, value: { target: remembered, steps: [] } };
  const frame = { kind: 'result', id: read(remembered).id, outcome };
  process.stdout.write(`${JSON.stringify(frame)}\n`);
}

async function play(action: Action): Promise<void> {
  switch (action.kind) {
    case 'send':
      process.stdout.write(`${action.text}\n`);
      break;
    case 'flood':
      process.stdout.write('x'.repeat(action.bytes));
      break;
    case 'complain':
      process.stderr.write(action.text);
      break;
    case 'await':
      remembered = await awaitFrame(action.frame);
      break;
    case 'echo':
      echo();
      break;
    case 'end':
      process.exit(action.code);
      break;
    case 'die':
      process.kill(process.pid, action.signal);
  }
}

for (const action of JSON.parse(process.argv[2] ?? '[]') as readonly Action[]) await play(action);
