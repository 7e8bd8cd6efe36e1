/** What is kept and what strays, on an installed system and on one without our module. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootInstalled } from '../../rehearsal/installed/boot-installed.ts';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { problemCode, runHelper, shell } from '../../rehearsal/testing/rehearsed-helper.ts';
import type { KeptEntry, StrayEntry } from '../../core/persist/kept.ts';
import { startSession } from '../explain/testing/helper-session.ts';
import type { HelperSession } from '../explain/testing/helper-session.ts';

let folder: string;
let machine: Machine;
let session: HelperSession;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-kept-'));
  const image = join(folder, 'disk.img');
  await installedImage(image);
  machine = await bootInstalled(image);
  session = await startSession(machine);
});
afterAll(async () => {
  session.end();
  await machine.cutPower();
  rmSync(folder, { recursive: true, force: true });
});

const list = '/persist/etc/nixos/persist.nix';

function statesOf(entries: readonly KeptEntry[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map(({ item, state }) => [item.path, state]));
}

function pathsOf(strays: readonly StrayEntry[]): string[] {
  return strays.map(({ path, kind }) => `${kind} ${path}`).toSorted();
}

it('finds all in its place on a fresh system, and nothing that strays', async () => {
  const { entries, strays } = await session.ask('kept', {});
  expect(statesOf(entries)).toMatchObject({
    '/etc/nixos': 'served',
    '/etc/machine-id': 'served',
    '/var/lib/nixos': 'served',
    '/var/lib/bluetooth': 'empty',
    '/var/lib/docker': 'empty',
    '/etc/adjtime': 'empty',
    '/etc/ssh/ssh_host_ed25519_key': 'native',
  });
  const states = new Set(entries.map(({ state }) => state));
  expect(states).toEqual(new Set(['served', 'empty', 'native']));
  expect(strays).toEqual([]);
  const identity = entries.find(({ item }) => item.path === '/etc/machine-id');
  expect(identity).toMatchObject({ kind: 'file', bytes: 33, entryId: 'machine-id' });
  expect(Date.now() - (identity?.sinceMs ?? 0)).toBeLessThan(86_400_000);
});

it('tells what is declared since, not served, missing, and what nobody declares', async () => {
  const script = `set -e
    add='{ path = "/var/lib/later"; } { path = "/var/lib/off"; enable = false; } { path = "/var/lib/gone"; }'
    sed -i "s|^  directories = \\[|& $add|" ${list}
    mkdir -p /persist/var/lib/later /persist/var/lib/off; echo x > /persist/var/lib/off/file
    echo paired > /persist/var/lib/bluetooth/device
    umount /var/lib/fprint
    rm /etc/machine-id; echo other > /etc/machine-id
    mkdir -p /persist/var/lib/unknown /persist/srv/empty/inner
    echo 12345 > /persist/var/lib/unknown/data
    echo x > /persist/etc/stray.conf; echo x > "$(printf '/persist/odd\\n\\377')"
    ln -s /persist/etc /persist/var/lib/link
    echo used > /persist/etc/used; ln -s /persist/etc/used /etc/used
    mkdir -p /persist/.tidemark/stopped/20260102T030405Z/var; echo y > /persist/.tidemark/stopped/20260102T030405Z/var/y
    mkdir /persist/mounted; mount -t tmpfs none /persist/mounted; echo z > /persist/mounted/z`;
  await shell(machine, script);
  const { entries, strays } = await session.ask('kept', {});
  expect(statesOf(entries)).toMatchObject({
    '/var/lib/later': 'next-boot',
    '/var/lib/gone': 'missing',
    '/var/lib/bluetooth': 'served',
    '/var/lib/fprint': 'not-served',
    '/etc/machine-id': 'not-served',
  });
  expect(statesOf(entries)['/var/lib/off']).toBeUndefined();
  expect(pathsOf(strays)).toEqual([
    'stopped /persist/.tidemark/stopped/20260102T030405Z',
    'stray /persist/etc/stray.conf',
    'stray /persist/odd\n\xff',
    'stray /persist/var/lib/link',
    'stray /persist/var/lib/unknown',
  ]);
  expect(strays.find(({ path }) => path.endsWith('unknown'))?.bytes).toBe(6);
});

it('shows a list that cannot be read as such, and touches nothing', async () => {
  await shell(machine, `cp ${list} /run/list; echo '}' >> ${list}`);
  const run = await runHelper(machine, ['drift', 'kept']);
  expect(problemCode(run)).toBe('persist-file-broken');
});

it('goes by mounts and links on a machine without our list', async () => {
  await shell(machine, `mv ${list} /persist/etc/nixos/other.nix`);
  const { entries, strays } = await session.ask('kept', {});
  const states = statesOf(entries);
  expect(states).toMatchObject({ '/var/lib/bluetooth': 'served', '/var/lib/nixos': 'served' });
  expect(states['/etc/nixos']).toBeUndefined();
  const paths = pathsOf(strays);
  expect(paths).toContain('stray /persist/var/lib/unknown');
  expect(paths).toContain('stray /persist/etc/stray.conf');
  expect(paths.filter((path) => /etc\/nixos|etc\/used|bluetooth|passwords/.test(path))).toEqual([]);
});
