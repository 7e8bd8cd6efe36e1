/** Judge of the network: whether Nix can fetch what the live image does not hold. */
import type { PreflightItem } from './preflight.ts';
import type { NetworkFinding, PreflightFindings } from './preflight-findings.ts';
import { installsSystem } from './preflight-findings.ts';
import { good, notGood } from './preflight-item.ts';

function valuesOf({ kind: _kind, ...values }: NetworkFinding): Record<string, string | number> {
  return values;
}

/**
 * Never blocking: the disk can be made ready without a network, and what is missing is fetched when
 * there is one.
 */
export function judgeNetwork({ network, spec }: PreflightFindings): PreflightItem {
  if (network.kind === 'reachable') return good('network', 'network-reachable', valuesOf(network));
  if (!installsSystem(spec)) return good('network', 'network-unneeded');
  const state = network.kind === 'unknown' || network.kind === 'no-cache' ? 'unknown' : 'warning';
  return notGood('network', state, {
    finding: `network-${network.kind}`,
    values: valuesOf(network),
  });
}
