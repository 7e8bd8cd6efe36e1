/** What the helper found before an install, as values; the judges say what it means. */
import type { FoundHealth } from '../disks/health.ts';
import type { Machine } from '../disks/disk.ts';
import type { InstallSpec } from '../spec/spec.ts';

/** One folder of /sys/class/power_supply, its texts trimmed; empty where there is no such file. */
export interface PowerSupply {
  readonly type: string;
  /** `Device` for the battery of a mouse or a headset. */
  readonly scope: string;
  readonly status: string;
  readonly capacity: string;
}

/** What asking the binary caches of Nix came to; hosts are those of Nix' own configuration. */
export type NetworkFinding =
  | { readonly kind: 'reachable'; readonly host: string }
  /** No cache is configured that is asked over the network. */
  | { readonly kind: 'no-cache' }
  /** Nix does not say which caches it uses. */
  | { readonly kind: 'unknown' }
  /** No device has an address. */
  | { readonly kind: 'no-address' }
  /** There is an address, but no way out of the local network. */
  | { readonly kind: 'no-route' }
  | { readonly kind: 'name-unknown'; readonly host: string }
  | { readonly kind: 'unreachable'; readonly host: string; readonly detail: string }
  | { readonly kind: 'too-slow'; readonly host: string; readonly seconds: number }
  | { readonly kind: 'certificate'; readonly host: string; readonly detail: string }
  /** Something answers in the place of the cache: a page to log in at, mostly. */
  | { readonly kind: 'captive'; readonly host: string }
  /** The host answers, but with this status. */
  | { readonly kind: 'refused'; readonly host: string; readonly status: number };

/** Whether the firmware starts signed programs only; `setup` waits for keys and enforces nothing. */
export type SecureBoot = 'on' | 'off' | 'setup' | 'unknown';

/** Where the live system's content lies: still on its medium, or copied to memory. */
export type LiveMedium = 'medium' | 'memory' | 'unknown';

export interface PreflightFindings {
  readonly spec: InstallSpec | null;
  readonly machine: Machine;
  /** The text of /etc/os-release. */
  readonly release: string;
  readonly secureBoot: SecureBoot;
  readonly medium: LiveMedium;
  readonly power: readonly PowerSupply[];
  /** The system's clock, in ms since 1970. */
  readonly nowMs: number;
  readonly network: NetworkFinding;
  /** The health of the spec's disk; without a spec, of all disks. */
  readonly diskHealth: readonly FoundHealth[];
}

/** Whether a system will be installed: so it is assumed while there is no spec. */
export function installsSystem(spec: InstallSpec | null): boolean {
  return spec === null || spec.system !== undefined;
}
