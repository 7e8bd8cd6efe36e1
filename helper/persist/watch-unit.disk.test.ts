/** The unit that looks at the root from time to time, in the confinement that the module gives it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { driftNoteSchema } from '../../core/drift/note.ts';
import { bootInstalled } from '../../rehearsal/installed/boot-installed.ts';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { evaluateSystem } from '../../rehearsal/nix/evaluate.ts';
import { sampleSystem } from '../../rehearsal/nix/sample.ts';
import { shell } from '../../rehearsal/testing/rehearsed-helper.ts';
import { presentStage } from '../../scripts/setup/stage.ts';

let folder: string;
let machine: Machine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-watch-'));
  const image = join(folder, 'disk.img');
  await installedImage(image);
  machine = await bootInstalled(image);
});
afterAll(async () => {
  await machine.cutPower();
  rmSync(folder, { recursive: true, force: true });
});

/** What the module says under [Service], but for the command. */
async function confinement(): Promise<string[]> {
  const text = `{ pkgs, ... }: {
    tidemark.watch.package = pkgs.writeShellScriptBin "tidemark-helper" "true";
  }`;
  const { units } = await evaluateSystem([...sampleSystem, { text }]);
  const service = units['tidemark-watch.service']?.text.split('[Service]')[1] ?? '';
  return service.split('\n').filter((line) => /^[A-Z]/.test(line) && !line.startsWith('ExecStart'));
}

it('sees the same as the helper outside of it, and leaves nothing mounted', async () => {
  const { node, helper } = presentStage();
  const command = `${machine.pathInGuest(node)} ${machine.pathInGuest(helper)} drift note --force`;
  const lines = await confinement();
  expect(lines).toContain('ProtectSystem=strict');
  await shell(
    machine,
    'install -d -m 0755 /run/tidemark; mkdir -p /root/mine; date > /root/mine/file',
  );
  const properties = lines.map((line) => `-p '${line}'`).join(' ');
  await shell(machine, `systemd-run --wait --pipe --collect ${properties} -- ${command}`);
  const inside = driftNoteSchema.parse(
    JSON.parse(await shell(machine, 'cat /run/tidemark/drift.json')),
  );
  expect(await shell(machine, 'stat -c %a /run/tidemark/drift.json')).toBe('644');
  await shell(machine, command);
  const outside = driftNoteSchema.parse(
    JSON.parse(await shell(machine, 'cat /run/tidemark/drift.json')),
  );
  expect(inside.open.files).toBeGreaterThan(0);
  expect({ ...inside, atMs: 0, generation: 0, open: inside.open.places }).toEqual({
    ...outside,
    atMs: 0,
    generation: 0,
    open: outside.open.places,
  });
  expect(await shell(machine, 'findmnt -rno TARGET | grep -c tidemark/top; ls /run/tidemark')).toBe(
    '0\ndrift.json',
  );
});
