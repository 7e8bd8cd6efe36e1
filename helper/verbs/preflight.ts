import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { judgePreflight } from '../../core/system/preflight-judge.ts';
import { machineFiles } from '../machine/machine-files.ts';
import { readNetwork, systemNetwork } from '../machine/read-network.ts';
import { readPower } from '../machine/read-power.ts';
import { readMachine } from '../probe/probe-disks.ts';
import { systemEdges } from '../probe/probe-edges.ts';
import type { VerbContext } from './verb-context.ts';

/** What speaks for or against installing now. Reads only, and asks Nix' binary caches one question. */
export async function preflightVerb(
  { spec }: VerbInput<'preflight'>,
  { runTool }: Pick<VerbContext, 'runTool'>,
): Promise<VerbOutput<'preflight'>> {
  const [machine, network, power] = await Promise.all([
    readMachine(systemEdges(runTool).roots),
    readNetwork(systemNetwork(machineFiles, runTool)),
    readPower(machineFiles),
  ]);
  const release = (await machineFiles.readText('/etc/os-release')) ?? '';
  return { items: judgePreflight({ spec, machine, release, power, network, nowMs: Date.now() }) };
}
