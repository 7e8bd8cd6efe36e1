import { networkInterfaces } from 'node:os';
import type { NetworkFinding } from '../../core/system/preflight-findings.ts';
import { hasDefaultRoute } from '../../core/system/routes.ts';
import { cacheInfoAddresses } from '../../core/system/substituters.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { askCache } from './ask-cache.ts';
import type { MachineFiles } from './machine-files.ts';
import { readSubstituters } from './read-substituters.ts';

/** A person waits for the answer; in ms. */
const cacheLimitMs = 8000;

/** More caches than these say no more about the network. */
const maximumCaches = 4;

/** Whether a device of the machine's own, not the loop, has an address that leads anywhere. */
function hasAddress(): boolean {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.some(
    ({ internal, address }) => !internal && !/^(fe80:|169\.254\.)/i.test(address),
  );
}

export interface NetworkEdges {
  readonly files: MachineFiles;
  readonly runTool: RunTool;
  readonly hasAddress: () => boolean;
  readonly limitMs: number;
}

/** The edges of the machine that the program runs on. */
export function systemNetwork(files: MachineFiles, runTool: RunTool): NetworkEdges {
  return { files, runTool, hasAddress, limitMs: cacheLimitMs };
}

/** Why nothing was reached: the first thing that is missing on the way. */
async function explain(finding: NetworkFinding, edges: NetworkEdges): Promise<NetworkFinding> {
  const isAboutWay = ['name-unknown', 'unreachable', 'too-slow'].includes(finding.kind);
  if (!isAboutWay) return finding;
  if (!edges.hasAddress()) return { kind: 'no-address' };
  const { files } = edges;
  const hasRoute = hasDefaultRoute({
    version4: (await files.readText('/proc/net/route')) ?? '',
    version6: (await files.readText('/proc/net/ipv6_route')) ?? '',
  });
  return hasRoute ? finding : { kind: 'no-route' };
}

/**
 * Whether Nix' binary caches can be reached. They are asked first and the network is looked at after:
 * a cache in the local network needs no way out of it.
 */
export async function readNetwork(edges: NetworkEdges): Promise<NetworkFinding> {
  const substituters = await readSubstituters(edges.files, edges.runTool);
  if (substituters === null) return { kind: 'unknown' };
  const addresses = cacheInfoAddresses(substituters)
    .filter((text) => URL.canParse(text))
    .slice(0, maximumCaches);
  const findings = await Promise.all(
    addresses.map((address) => askCache(new URL(address), edges.limitMs)),
  );
  const [first] = findings;
  if (first === undefined) return { kind: 'no-cache' };
  const reached = findings.find(({ kind }) => kind === 'reachable');
  return reached ?? explain(first, edges);
}
