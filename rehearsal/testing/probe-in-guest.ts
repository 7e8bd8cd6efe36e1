/** Support for the real-disk tests: probing by itself, bundled once and run in the rehearsal machine. */
import { createInterface } from 'node:readline';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import type { Disk, DiskIdentity, Machine as MachineFacts } from '../../core/disks/disk.ts';
import type { ExistingSystem, FoundSystem } from '../../core/disks/existing-system.ts';
import type { DiskHealth, FoundHealth } from '../../core/disks/health.ts';
import { noRemains } from '../../core/disks/readings.ts';
import type { OwnRemains } from '../../core/disks/readings.ts';
import type { Machine } from '../machine.ts';
import { bundleConfig } from '../../scripts/build/bundle.ts';
import { presentStage } from '../../scripts/setup/stage.ts';
import { putFile } from './rehearsed-helper.ts';

const guestFile = '/run/test/guest-probe.cjs';

async function bundledProbe(): Promise<string> {
  const config = bundleConfig({
    entry: 'helper/probe/testing/guest-probe.ts',
    output: 'dist/guest-probe.cjs',
    target: 'node20',
    external: [],
  });
  const built = await build({ ...config, build: { ...config.build, write: false } });
  return (built as Rolldown.RolldownOutput).output[0].code;
}

export interface Probed {
  /** By node. */
  readonly disks: Readonly<Record<string, Disk>>;
  readonly machine: MachineFacts;
}

export type IdentityAnswer = { readonly identity: DiskIdentity } | { readonly problem: string };

/** A probe that runs in the guest and answers as often as it is asked, one question at a time. */
export interface GuestProbe {
  readonly probe: (own?: OwnRemains) => Promise<Probed>;
  /** For each disk why it cannot be chosen, as the id of the message; null where it can. */
  readonly reasons: (own?: OwnRemains) => Promise<Record<string, string | null>>;
  /** What the disk at a node is now, or why that cannot be said. */
  readonly identity: (node: string) => Promise<IdentityAnswer>;
  /** The systems that were found by looking inside, by node. */
  readonly systems: () => Promise<Readonly<Record<string, ExistingSystem>>>;
  readonly health: () => Promise<Readonly<Record<string, DiskHealth>>>;
  readonly fingerprint: () => Promise<string>;
}

/** Bundles the probe, puts it into the guest and starts it; it ends with the machine. */
export async function startProbe(machine: Machine): Promise<GuestProbe> {
  await putFile(machine, guestFile, await bundledProbe());
  const child = await machine.spawn([presentStage().node, guestFile]);
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString('utf8')));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<unknown> => {
    child.stdin.write(`${question}\n`);
    const line = await lines.next();
    if (line.done === true) throw new Error(`${question}: ${errors}`);
    return JSON.parse(line.value);
  };
  const probe = async (own: OwnRemains = noRemains): Promise<Probed> => {
    const answer = await ask(`probe ${JSON.stringify(own)}`);
    const probed = answer as { disks: Disk[]; machine: MachineFacts };
    const disks = Object.fromEntries(probed.disks.map((disk) => [disk.identity.node, disk]));
    return { ...probed, disks };
  };
  return {
    probe,
    reasons: async (own) =>
      Object.fromEntries(
        Object.entries((await probe(own)).disks).map(([node, { exclusion }]) => {
          return [node, exclusion?.reason.id ?? null];
        }),
      ),
    identity: async (node) => (await ask(`identity ${node}`)) as IdentityAnswer,
    systems: async () => {
      const found = (await ask('systems -')) as FoundSystem[];
      return Object.fromEntries(found.map(({ node, system }) => [node, system]));
    },
    health: async () => {
      const found = (await ask('health -')) as FoundHealth[];
      return Object.fromEntries(found.map(({ node, health }) => [node, health]));
    },
    fingerprint: async () => (await ask('fingerprint -')) as string,
  };
}
