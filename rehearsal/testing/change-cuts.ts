/**
 * Power cuts in the midst of a change of what is kept: one machine makes the change, and at each step its
 * disk is copied as a cut would leave it. Each copy is then booted, and the change is finished or undone.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ChangeStatus } from '../../core/change/change.ts';
import type { RunEvent } from '../../core/helper/events.ts';
import { bootInstalled } from '../installed/boot-installed.ts';
import { installedImage } from '../installed/image-cache.ts';
import type { Machine } from '../machine.ts';
import { presentStage } from '../../scripts/setup/stage.ts';
import { bootCuttable } from './power-cuts.ts';
import { runHelper, shell } from './rehearsed-helper.ts';

export const keptPath = '/var/lib/tide-notes';

/** Files that nothing writes to after this, and what each must hold, in one listing. */
const listing = String.raw`find . -type f ! -name log ! -name count ! -name count.new -print0 | sort -z |
  xargs -0 sha256sum; find . ! -name . ! -name log ! -name 'count*' -printf '%p %y %m %U %G %l\n' | sort;
  getfattr -h -d -m - -e hex private/key`;

/** Hashes of what lies in a folder of the guest, or '' when it is not there. */
export async function digest(machine: Machine, folder: string): Promise<string> {
  const text = await shell(machine, `cd '${folder}' 2>/dev/null || exit 0; ${listing}`);
  return text === '' ? '' : createHash('sha256').update(text).digest('hex');
}

/** The first lines of the service's log. */
export async function firstLines(machine: Machine, folder: string, count: number): Promise<string> {
  return shell(machine, `head -n ${count} '${folder}/log' 2>/dev/null | sha256sum`);
}

/** What must not be lost: what was on the disk before the change began. */
export interface Treasure {
  readonly digest: string;
  readonly lines: number;
  readonly log: string;
}

/** Puts more into the service's folder and has all of it on the disk. */
async function fill(machine: Machine): Promise<Treasure> {
  await shell(
    machine,
    `cd ${keptPath}; mkdir archive; for n in $(seq 40); do head -c $((n * 700)) /dev/urandom > archive/$n; done;
     chown -R tide-notes: archive; chmod 700 archive; sync -f .`,
  );
  const lines = Number(await shell(machine, `wc -l < ${keptPath}/log`));
  await shell(machine, `sync -f ${keptPath}`);
  return {
    digest: await digest(machine, keptPath),
    lines,
    log: await firstLines(machine, keptPath, lines),
  };
}

export interface Cut {
  /** `begin check`, `end move`, or `during safety-copy`. */
  readonly name: string;
  readonly image: string;
}

export interface CutRun {
  readonly treasure: Treasure;
  readonly cuts: readonly Cut[];
  readonly remove: () => void;
}

function nameOf(event: RunEvent): string | null {
  switch (event.kind) {
    case 'step-started':
      return `begin ${event.stepId}`;
    case 'step-finished':
      return `end ${event.stepId}`;
    case 'log':
      return event.source === 'command' && event.stepId !== null ? `during ${event.stepId}` : null;
    case 'run-started':
    case 'step-skipped':
    case 'step-failed':
    case 'progress':
    case 'check-finished':
    case 'cancel-accepted':
      return null;
  }
}

/** Runs a command of the helper and calls back at each event, with its name. */
async function follow(
  machine: Machine,
  words: readonly string[],
  at: (name: string) => void,
): Promise<number | null> {
  const { node, helper } = presentStage();
  const argv = [machine.pathInGuest(node), machine.pathInGuest(helper), ...words, '--json'];
  const child = await machine.spawn(argv);
  child.stdin.end();
  child.stderr.resume();
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"kind":"event"')) continue;
    const name = nameOf((JSON.parse(line) as { event: RunEvent }).event);
    if (name !== null) at(name);
  }
  return (await child.exited).exitCode;
}

/**
 * Makes a change and cuts the power, on copies, at the first event of each of these names.
 *
 * @param change `keep`, or `stop` after it was kept
 */
export async function cutDuring(
  change: 'keep' | 'stop',
  names: readonly string[],
): Promise<CutRun> {
  const folder = mkdtempSync(join(tmpdir(), 'cuts-'));
  const { path } = await installedImage(join(folder, 'whole.img'), { withExampleService: true });
  const { machine, cutTo } = await bootCuttable(path, () => bootInstalled(path));
  const cuts: Cut[] = [];
  const keep = ['drift', 'persist', keptPath, '--yes'];
  const stop = ['drift', 'stop', keptPath, '--yes'];
  if (change === 'stop') await follow(machine, keep, () => undefined);
  const treasure = await fill(machine);
  const exitCode = await follow(machine, change === 'keep' ? keep : stop, (name) => {
    if (!names.includes(name) || cuts.some((cut) => cut.name === name)) return;
    const image = join(folder, `${cuts.length}.img`);
    cutTo(image);
    cuts.push({ name, image });
  });
  await machine.cutPower();
  rmSync(path, { force: true });
  if (exitCode !== 0) throw new Error(`the change ended with ${String(exitCode)}`);
  return { treasure, cuts, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The changes that the helper tells of. */
export async function changesIn(machine: Machine): Promise<ChangeStatus[]> {
  const { json, stderr } = await runHelper(machine, ['drift', 'changes']);
  const changes = json[0]?.['changes'] as ChangeStatus[] | undefined;
  if (changes === undefined) throw new Error(`no changes: ${stderr}`);
  return changes;
}

/** Whether a folder of the guest has all of the treasure. */
export async function hasTreasure(
  machine: Machine,
  folder: string,
  treasure: Treasure,
): Promise<boolean> {
  const isWhole = (await digest(machine, folder)) === treasure.digest;
  return isWhole && (await firstLines(machine, folder, treasure.lines)) === treasure.log;
}
