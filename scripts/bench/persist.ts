/** Measures inside the private mount namespace that `bench-persist.ts` makes. */
import { spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleText } from '../build/bundle-text.ts';
import { say } from '../run/output.ts';
import { makeBtrfsPlace, run } from './btrfs-place.ts';

const fileBytes = 64 * 2 ** 20;
const usualFiles = 32;
const rounds = 3;

/** Bytes that do not compress, because the disk would make less of others. */
function fill(folder: string, files: number): void {
  mkdirSync(folder);
  const block = Buffer.alloc(2 ** 20);
  for (let number = 0; number < files; number += 1) {
    const file = openSync(join(folder, `file-${number}`), 'w');
    for (let written = 0; written < fileBytes; written += block.length) {
      writeSync(file, randomFillSync(block));
    }
    closeSync(file);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Our engine, as it ships, in a process of its own. */
async function startEngine(folder: string): Promise<{
  readonly ask: (
    question: object,
  ) => Promise<{ ms: number; problem?: string; differences?: string[] }>;
  readonly end: () => void;
}> {
  const program = join(folder, 'engine.cjs');
  writeFileSync(program, await bundleText('helper/copy/testing/guest-copy.ts'));
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error('the copy engine has ended');
      const answer = JSON.parse(line.value) as { ms: number; problem?: string };
      if (answer.problem !== undefined) throw new Error(answer.problem);
      return answer;
    },
    end: () => child.stdin.end(),
  };
}

/** Milliseconds until a copy by cp(1) is on the disk, as ours is when it returns. */
function copyBy(flags: readonly string[], from: string, to: string): number {
  const began = performance.now();
  run('cp', '-r', ...flags, from, to);
  run('sync', '--file-system', to);
  return performance.now() - began;
}

function row(name: string, ms: number, ours: number): void {
  say(
    `  ${name.padEnd(52)} ${ms.toFixed(0).padStart(7)} ms  ${(ms / ours).toFixed(1).padStart(7)}×`,
  );
}

async function main(): Promise<void> {
  const files = Number(process.argv[2] ?? usualFiles);
  const place = makeBtrfsPlace(Math.ceil((files * fileBytes * 3) / 2 ** 30) + 4);
  const { top } = place;
  const engine = await startEngine(top);
  try {
    for (const name of ['root', 'persist']) run('btrfs', 'subvolume', 'create', join(top, name));
    const [root, persist] = [join(top, 'root'), join(top, 'persist')];
    fill(join(root, 'data'), files);
    run('sync', '--file-system', top);
    const kept: number[] = [];
    const copied: number[] = [];
    const bytewise: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      run('btrfs', 'subvolume', 'snapshot', '-r', root, join(top, `snapshot-${round}`));
      const from = join(top, `snapshot-${round}`, 'data');
      const to = join(persist, `kept-${round}`);
      await engine.ask({ ask: 'copy', from, to });
      copied.push(performance.now() - began);
      const { differences } = await engine.ask({ ask: 'compare', from, to });
      kept.push(performance.now() - began);
      if (differences?.length !== 0) throw new Error(`the copy differs: ${String(differences)}`);
      bytewise.push(copyBy(['--reflink=never'], join(root, 'data'), join(persist, 'bytewise')));
      plain.push(copyBy([], join(root, 'data'), join(persist, 'plain')));
      run('rm', '-rf', join(persist, 'bytewise'), join(persist, 'plain'));
      run('sync', '--file-system', top);
    }
    const ours = median(kept);
    say(
      `  ${files} files of 64 MiB, incompressible; median of ${rounds}, each until it is on the disk`,
    );
    row('Tidemark: snapshot, copy with all attributes, compare', ours, ours);
    row('  of which snapshot and copy', median(copied), ours);
    row('cp -r --reflink=never (the procedure in its time)', median(bytewise), ours);
    row('cp -r (today)', median(plain), ours);
  } finally {
    engine.end();
    place.remove();
  }
}

await main();
