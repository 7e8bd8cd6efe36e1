/** Explanations on an installed system: nothing that the boot makes is unexplained, and what we add is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DriftDetails } from '../../core/drift/details.ts';
import { openKinds } from '../../core/drift/explanation.ts';
import { displayPath } from '../../core/drift/path-bytes.ts';
import type { DriftSummary } from '../../core/drift/scan.ts';
import { noFilter } from '../../core/drift/view.ts';
import type { DriftRow } from '../../core/drift/view.ts';
import { bootInstalled } from '../../rehearsal/installed/boot-installed.ts';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { putFile, shell } from '../../rehearsal/testing/rehearsed-helper.ts';
import { startSession } from './testing/helper-session.ts';
import type { HelperSession } from './testing/helper-session.ts';

let folder: string;
let machine: Machine;
let session: HelperSession;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-explain-'));
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

let newest: DriftSummary;

async function scan(): Promise<DriftSummary> {
  newest = await session.ask('drift-scan', { subject: { kind: 'root' }, isForced: true });
  return newest;
}

/** All entries of the newest scan, without folders that only hold some. */
async function entriesOf({ scanId }: DriftSummary): Promise<readonly DriftRow[]> {
  const view = { grouping: 'flat', order: 'name', filter: noFilter } as const;
  const { viewId } = await session.ask('drift-view', { scanId, view });
  const { rows, total } = await session.ask('drift-rows', { viewId, from: 0, count: 500 });
  expect(total).toBe(rows.length);
  return rows.filter(({ kind }) => kind === 'entry');
}

async function details(path: string): Promise<DriftDetails> {
  return session.ask('drift-details', { scanId: newest.scanId, path });
}

describe('a root that was just booted', () => {
  it('has nothing on it that is unexplained or precious', async () => {
    const entries = await entriesOf(await scan());
    const open = entries.filter(({ explanation }) =>
      openKinds.some((kind) => kind === explanation),
    );
    const places = new Set(open.map(({ path }) => path.split('/').slice(0, 4).join('/')));
    expect([...places].sort()).toEqual(['/var/lib/systemd', '/var/lib/tide-notes']);
    expect(open.map(({ explanation }) => explanation)).not.toContain('unexplained');
    expect(open.map(({ explanation }) => explanation)).not.toContain('precious');
    const kinds = new Set(entries.map(({ explanation }) => explanation));
    expect(kinds).toEqual(new Set(['kept', 'nixos', 'regenerated', 'useful']));
  });

  it('knows the state of a service that nobody ever described', async () => {
    const found = await details('/var/lib/tide-notes/count');
    expect(found.explanation).toMatchObject({
      kind: 'useful',
      place: '/var/lib/tide-notes',
      unit: 'tide-notes.service',
      reason: { id: 'drift.reason.unit-state' },
    });
    expect(found.units).toEqual([
      expect.objectContaining({ name: 'tide-notes.service', state: 'active', because: 'state' }),
    ]);
    expect(found.now).toMatchObject({ kind: 'file', owner: 'tide-notes' });
    expect(found.blank).toBeNull();
    expect(found.preview).toMatchObject({ kind: 'text' });
  });
});

describe('what was added', () => {
  it('is told apart', async () => {
    await shell(
      machine,
      [
        'mkdir -p /srv/site/empty /opt/tool /etc/ssh /var/lib/lxcfs /var/lib/lxd/database',
        'echo hello > /srv/site/index.html',
        'ln -s /nix/store /opt/tool/store',
        'ln -s /persist/etc/nixos /srv/site/kept',
        'echo x > /var/lib/lxcfs/x',
        'echo x > /var/lib/lxd/database/db',
        'mkdir -p /run/top; mount -o subvolid=5 /dev/mapper/enc /run/top',
        'mkdir -p /run/top/root/var/lib/bluetooth/old /run/top/root/home/lost',
        'echo x > /run/top/root/var/lib/bluetooth/old/info',
        'echo x > /run/top/root/home/lost/letter',
        'sync; umount /run/top',
      ].join('\n'),
    );
    const entries = new Map(
      (await entriesOf(await scan())).map(({ path, explanation }) => [path, explanation]),
    );
    expect(
      [
        '/srv/site/index.html',
        '/srv/site/kept',
        '/srv/site/empty',
        '/opt/tool/store',
        '/var/lib/lxcfs/x',
        '/var/lib/lxd/database/db',
        '/var/lib/bluetooth/old/info',
        '/home/lost/letter',
      ].map((path) => entries.get(path)),
    ).toEqual([
      'unexplained',
      'kept',
      'regenerated',
      'nixos',
      'regenerated',
      'precious',
      'kept',
      'unexplained',
    ]);
  });

  it('is shown with its content, unless that looks like a secret or is no text', async () => {
    await shell(
      machine,
      [
        'printf "plain \\033[31mred\\n" > /srv/site/plain',
        'echo "password = hunter2" > /srv/site/settings',
        'echo x > /srv/site/closed; chmod 600 /srv/site/closed',
        'echo x > /srv/site/id_ed25519',
        'head -c 1000 /dev/urandom > /srv/site/bytes; printf "\\0" >> /srv/site/bytes',
        ': > /srv/site/nothing; mkfifo /srv/site/pipe; ln -s /etc/shadow /srv/site/link',
        'mknod /srv/site/device c 1 5',
        'yes line | head -c 100000 > /srv/site/long',
        'sync',
      ].join('\n'),
    );
    await scan();
    expect((await details('/srv/site/plain')).preview).toEqual({
      kind: 'text',
      text: 'plain \u241b[31mred\n',
      isWhole: true,
    });
    const reasons = {
      settings: 'secret',
      closed: 'secret',
      id_ed25519: 'secret',
      bytes: 'binary',
      nothing: 'empty',
      pipe: 'no-file',
      link: 'no-file',
      device: 'no-file',
    };
    for (const [name, reason] of Object.entries(reasons)) {
      const { preview } = await details(`/srv/site/${name}`);
      expect([name, preview]).toEqual([name, { kind: 'none', reason }]);
    }
    const { preview } = await details('/srv/site/long');
    expect(preview).toMatchObject({ kind: 'text', isWhole: false });
    expect((await details('/srv/site/link')).now?.target).toBe('/etc/shadow');
  });

  it('is refused for a path that the scan does not have', async () => {
    await expect(details('/srv/never')).rejects.toThrow(/^path-vanished/);
    await expect(details('/srv/../etc/passwd')).rejects.toThrow(/^path-vanished/);
  });
});

describe('rules and knowledge of a person', () => {
  it('come from persist.nix and from the home of who asks', async () => {
    const list = '/persist/etc/nixos/persist.nix';
    await shell(
      machine,
      `sed -i '0,/^{/s||{\\n  ignore = [ { kind = "glob"; pattern = "/srv/**/*.html"; reason = "made by a script"; } ];|' ${list}`,
    );
    const own = [
      { path: '/opt/game', name: 'Game', worth: 'precious', lost: 'The scores are lost.' },
    ];
    await putFile(machine, '/root/.config/tidemark/knowledge.json', JSON.stringify(own));
    await shell(machine, 'mkdir -p /opt/game; echo 1 > /opt/game/scores; sync');
    const summary = await scan();
    expect(summary.problems).toEqual([]);
    const ignored = await details('/srv/site/index.html');
    expect(ignored.explanation).toMatchObject({ kind: 'ignored', rule: 0 });
    const known = await details('/opt/game/scores');
    expect(known.explanation).toMatchObject({ kind: 'precious', entryId: null });
  });

  it('are not taken from a link, and the list that is broken is named', async () => {
    const file = '/root/.config/tidemark/knowledge.json';
    await shell(machine, `rm ${file}; ln -s /etc/shadow ${file}`);
    expect((await scan()).problems).toHaveLength(1);
    await shell(machine, `rm ${file}; echo '[{"path":"/x"}]' > ${file}`);
    const [problem] = (await scan()).problems;
    expect(problem).toMatchObject({ code: 'persist-file-broken', values: { path: file } });
    await shell(machine, `rm ${file}; mkfifo ${file}`);
    expect((await scan()).problems).toEqual([]);
  });
});

describe('open files', () => {
  it('name the unit that holds something below a path, also in a namespace of its own', async () => {
    await shell(
      machine,
      'systemd-run --quiet --unit=holder -p PrivateTmp=yes -p PrivateMounts=yes ' +
        `bash -c 'exec 3>/srv/site/held; rm /srv/site/held; sleep 600'; sleep 1; echo x > /srv/site/x; sync`,
    );
    await scan();
    const { units } = await details('/srv/site/x');
    expect(units).toEqual([]);
    const held = await details('/srv/site');
    expect(held.units).toEqual([
      expect.objectContaining({ name: 'holder.service', because: 'open-file', state: 'active' }),
    ]);
    expect(displayPath(held.path)).toBe('/srv/site');
    await shell(machine, 'systemctl stop holder.service');
  });
});
