/**
 * One attempt at elevation, as a program of its own, because it must not be root's:
 * `elevate.ts WAY COMMAND ARGUMENT…`. Prints an `Attempt` as JSON.
 */
import { ProblemError } from '../../../core/errors/problem.ts';
import { elevationIds } from '../elevation.ts';
import { elevationsInOrder } from '../order.ts';
import { startHelper } from '../start-helper.ts';
import { peerVersion } from './peer-facts.ts';
import type { Attempt, PeerFacts } from './peer-facts.ts';

async function attempt(way: string, command: string, args: readonly string[]): Promise<Attempt> {
  const forced = elevationIds.find((id) => id === way) ?? null;
  try {
    const connection = await startHelper({
      elevations: elevationsInOrder({ isRehearsal: false, forced }),
      program: { command, args },
      version: peerVersion,
      onStderrLine: () => undefined,
    });
    const { undone } = await connection.request('clean-up', {}).result;
    connection.close();
    const { code } = await connection.exited;
    return { ok: true, peer: JSON.parse(undone[0] ?? '') as PeerFacts, exitCode: code };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ok: false, code: error.problem.code, lines: error.problem.lines };
  }
}

const [way = '', command = '', ...args] = process.argv.slice(2);
void attempt(way, command, args).then((result) => process.stdout.write(JSON.stringify(result)));
