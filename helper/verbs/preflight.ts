import type { FoundHealth } from '../../core/disks/health.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { liveMedium } from '../../core/system/live-medium.ts';
import { judgePreflight } from '../../core/system/preflight-judge.ts';
import { machineFiles } from '../machine/machine-files.ts';
import { readNetwork, systemNetwork } from '../machine/read-network.ts';
import { readSecureBoot } from '../machine/read-secure-boot.ts';
import { readPower } from '../machine/read-power.ts';
import { readMachine } from '../probe/probe-disks.ts';
import { readAllHealth } from '../probe/read-health.ts';
import { systemEdges } from '../probe/probe-edges.ts';
import type { VerbContext } from './verb-context.ts';

/** The health of the chosen disk or, before one is chosen, of all. */
async function healthOf(
  spec: VerbInput<'preflight'>['spec'],
  runTool: VerbContext['runTool'],
): Promise<FoundHealth[]> {
  const all = await readAllHealth(runTool, systemEdges(runTool).roots.sys);
  const node = spec?.disk.node ?? null;
  return node === null ? all : all.filter((found) => found.node === node);
}

/** What speaks for or against installing now. Reads only, and asks Nix' binary caches one question. */
export async function preflightVerb(
  { spec }: VerbInput<'preflight'>,
  { runTool }: Pick<VerbContext, 'runTool'>,
): Promise<VerbOutput<'preflight'>> {
  const { roots } = systemEdges(runTool);
  const [machine, network, power, secureBoot, diskHealth] = await Promise.all([
    readMachine(roots),
    readNetwork(systemNetwork(machineFiles, runTool)),
    readPower(machineFiles),
    readSecureBoot(machineFiles),
    healthOf(spec, runTool),
  ]);
  const release = (await machineFiles.readText('/etc/os-release')) ?? '';
  const medium = liveMedium((await machineFiles.readText('/proc/self/mounts')) ?? '');
  const found = { machine, secureBoot, medium, release, power, network, diskHealth };
  return { items: judgePreflight({ spec, ...found, nowMs: Date.now() }) };
}
