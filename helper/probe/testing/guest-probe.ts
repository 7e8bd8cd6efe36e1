/**
 * Probing by itself, for the real-disk tests: bundled by them and run in the rehearsal machine.
 *
 * Each line on standard input is a question: `probe JSON-OF-OWN-REMAINS`, `identity NODE`, `systems -`,
 * `health -` or `fingerprint -`; each is answered by one line of JSON. A problem is an answer, not a
 * crash. Like the helper it can be started by itself to look into one partition.
 */
import { createInterface } from 'node:readline';
import type { OwnRemains } from '../../../core/disks/readings.ts';
import { ProblemError } from '../../../core/errors/problem.ts';
import { findSystems } from '../../look/find-systems.ts';
import { lookInside, lookInsideWord } from '../../look/look-inside.ts';
import { runTool } from '../../tools/run-tool.ts';
import { probeDisks } from '../probe-disks.ts';
import { systemEdges } from '../probe-edges.ts';
import { readDiskIdentity } from '../read-disk-identity.ts';
import { readFingerprint } from '../read-fingerprint.ts';
import { readAllHealth } from '../read-health.ts';

const edges = systemEdges(runTool);

async function answer(question: string): Promise<unknown> {
  const [, verb, argument = ''] = /^(\w+) (.*)$/.exec(question) ?? [];
  if (verb === 'systems') return findSystems(runTool, (await probeDisks(edges)).disks);
  if (verb === 'health') return readAllHealth(runTool, edges.roots.sys);
  if (verb === 'fingerprint') return readFingerprint(edges.roots);
  if (verb === 'identity') return { identity: await readDiskIdentity(edges, argument) };
  return probeDisks(edges, { own: JSON.parse(argument) as OwnRemains });
}

async function main(): Promise<void> {
  for await (const question of createInterface({ input: process.stdin })) {
    const given = await answer(question).catch((error: unknown) => {
      if (error instanceof ProblemError) return { problem: error.problem.code };
      throw error;
    });
    process.stdout.write(`${JSON.stringify(given)}\n`);
  }
}

const [word, ...rest] = process.argv.slice(2);
void (word === lookInsideWord ? lookInside(rest) : main());
