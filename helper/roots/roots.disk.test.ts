/** Earlier roots over three real boots: what they hold, and bringing it back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EarlierRoot, RestoreResult, RestoreTarget } from '../../core/roots/roots.ts';
import { bootInstalled } from '../../rehearsal/installed/boot-installed.ts';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { problemCode, runHelper, shell } from '../../rehearsal/testing/rehearsed-helper.ts';
import type { HelperRun } from '../../rehearsal/testing/rehearsed-helper.ts';
import { startSession } from '../explain/testing/helper-session.ts';
import type { HelperSession } from '../explain/testing/helper-session.ts';

/** In the first boot: a service's tree with everything that a tree can hold. */
const firstBoot = `set -e
mkdir -p /var/lib/thing/sub /opt/app/deep /root/docs
cd /var/lib/thing
echo one > a; chmod 640 a; ln a hard; ln -s a link; mkfifo fifo; mknod device c 1 3
setfattr -n user.key -v value a; setfacl -m u:65534:r a; setfacl -d -m g:100:rx sub
truncate -s 50M sparse; echo end >> sparse
printf 'odd' > "$(printf ' two\\nlines \\\\ \\377')"
cp /usr/bin/true capable; setcap cap_net_raw+ep capable
btrfs -q subvolume create nested; echo nested > nested/file
touch -d '2020-02-03 04:05:06.123456789' a; chown -R 1000:100 a sub; chmod 750 .; chown 1000:100 .
echo keep > /opt/app/deep/file; chmod 700 /opt/app/deep; chown 1000:100 /opt/app; chmod 750 /opt/app
echo v1 > /etc/app.conf; echo same > /root/docs/note
ln -s /etc /var/lib/way
head -c 3000000 /dev/urandom > /root/large
mkdir /run/top; mount -o subvolid=5 /dev/mapper/enc /run/top
echo paired > /run/top/root/var/lib/bluetooth/headphones
umount /run/top; sync`;

/** In the second: one file that differs, one that is the same again. */
const secondBoot = `set -e
mkdir -p /root/docs; echo same > /root/docs/note; echo v2 > /etc/app.conf; sync`;

let folder: string;
let machine: Machine;
let session: HelperSession;
/** The newest first; the third is what the installer left. */
let roots: readonly EarlierRoot[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-roots-'));
  const image = join(folder, 'disk.img');
  await installedImage(image);
  for (const script of [firstBoot, secondBoot]) {
    machine = await bootInstalled(image);
    await shell(machine, script);
    await machine.cutPower();
  }
  machine = await bootInstalled(image);
  session = await startSession(machine);
  ({ roots } = await session.ask('earlier-roots', { isCounted: true }));
  await shell(machine, 'mkdir /run/top; mount -o ro,subvolid=5 /dev/mapper/enc /run/top');
});
afterAll(async () => {
  session.end();
  await machine.cutPower();
  rmSync(folder, { recursive: true, force: true });
});

const name = (at: number): string => roots[at]?.name ?? 'none';
const inRoot = (at: number, path: string): string => `/run/top/old_roots/${name(at)}${path}`;

function restore(path: string, target: RestoreTarget, at = 1): Promise<RestoreResult> {
  return session.ask('restore', { root: name(at), path, target });
}

/** What a tree is made of, asked of other tools than those that copied it. */
async function described(path: string): Promise<string> {
  const script = `cd '${path}' && {
    find . -printf '%P %y %m %U %G %n %l ' -a \\( -type d -printf '\\n' -o -printf '%s %b %T@\\n' \\)
    find . -type f -exec sha256sum {} + | sort -k 2
    getfacl -R -n . ; getcap -r . ; lsattr -aR . 2> /dev/null
    getfattr -R -d -m user . | sort
  } | sort`;
  return shell(machine, script);
}

function drift(...words: string[]): Promise<HelperRun> {
  return runHelper(machine, ['drift', ...words]);
}

/** The code of the problem with a request. */
async function refusal(root: string, path: string, target: RestoreTarget): Promise<string> {
  try {
    await session.ask('restore', { root, path, target });
    return 'done';
  } catch (error) {
    return String(error).replace(/^Error: ([a-z-]+): .*$/s, '$1');
  }
}

describe('earlier roots', () => {
  it('are listed, the newest first, with time, boot and what they alone hold', async () => {
    const mark = JSON.parse(await shell(machine, 'cat /run/tidemark-rollback.json')) as {
      oldRoot: string;
      bootId: string;
    };
    expect(roots).toHaveLength(3);
    expect(`old_roots/${name(0)}`).toBe(mark.oldRoot);
    expect(roots.map(({ isNewest }) => isNewest)).toEqual([true, false, false]);
    expect(roots[0]?.bootId).toBe(mark.bootId);
    const times = roots.map(({ rolledBackAtMs }) => rolledBackAtMs ?? 0);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    expect(Date.now() - (times[0] ?? 0)).toBeLessThan(600_000);
    expect(roots[1]?.exclusiveBytes).toBeGreaterThan(3_000_000);
    expect(roots[0]?.exclusiveBytes).toBeLessThan(3_000_000);
  });

  it('are told with what the last boot took', async () => {
    const run = await drift('roots');
    expect(run.exitCode).toBe(0);
    const { taken } = run.json[0] as { taken: string };
    expect(taken).toMatch(/^The last boot erased \d+ files? in \d+ places?, /);
  });

  it('do not count what is no root', async () => {
    const odd = `mkdir /run/rw; mount -o subvolid=5 /dev/mapper/enc /run/rw; cd /run/rw/old_roots
      mkdir plain; ln -s ${name(0)} link; btrfs -q subvolume create 'two words'; echo x > file
      mv ${name(2)}.json aside; echo '{"format":1,"name":"${name(2)}","bootId":"../.."' > ${name(2)}.json`;
    await shell(machine, odd);
    const found = await session.ask('earlier-roots', { isCounted: false });
    expect(found.roots.map((root) => root.name)).toEqual([name(0), name(1), name(2)]);
    expect(found.roots[2]).toMatchObject({
      bootId: null,
      rolledBackAtMs: roots[2]?.rolledBackAtMs,
    });
    await shell(
      machine,
      `cd /run/rw/old_roots; rmdir plain; rm link file; btrfs -q subvolume delete 'two words'
      mv -f aside ${name(2)}.json; cd /; umount /run/rw`,
    );
  });
});

describe('versions', () => {
  const of = async (path: string): Promise<(string | null)[][]> =>
    (await session.ask('versions', { path })).versions.map((version) => version.roots);

  it('are one for each content, over all roots and the present', async () => {
    expect(await of('/etc/app.conf')).toEqual([[name(0)], [name(1)]]);
    expect(await of('/root/docs/note')).toEqual([[name(0), name(1)]]);
    await shell(machine, 'mkdir -p /root/docs; echo same > /root/docs/note');
    expect(await of('/root/docs/note')).toEqual([[null, name(0), name(1)]]);
    expect(await of('/var/lib/thing/nothing')).toEqual([]);
  });

  it('follow no link on the way, and see under what is mounted', async () => {
    expect(await of('/var/lib/way/app.conf')).toEqual([]);
    expect(await of('/var/lib/bluetooth/headphones')).toEqual([[name(1)]]);
    const { versions } = await session.ask('versions', { path: '/var/lib/thing/link' });
    expect(versions[0]?.facts).toMatchObject({ kind: 'link', target: 'a' });
  });

  it('are compared with what is there now, secrets unseen', async () => {
    await shell(machine, 'echo v3 > /etc/app.conf');
    const compared = await session.ask('version-compare', { root: name(1), path: '/etc/app.conf' });
    expect(compared.then).toEqual({ kind: 'text', text: 'v1\n', isWhole: true });
    expect(compared.now).toEqual({ kind: 'text', text: 'v3\n', isWhole: true });
    const gone = await session.ask('version-compare', { root: name(1), path: '/opt/app/deep' });
    expect(gone.then.kind).toBe('none');
    expect(gone).toMatchObject({ now: null, nowFacts: null });
    expect(gone.thenFacts).toMatchObject({ kind: 'directory', mode: '0700' });
  });
});

describe('restore', () => {
  it('brings a tree back beside its place, with everything that it has', async () => {
    const result = await restore('/var/lib/thing', 'new-name');
    const day = new Date(roots[1]?.rolledBackAtMs ?? 0).toISOString().slice(0, 10);
    expect(result).toMatchObject({ path: `/var/lib/thing.from-${day}`, formerAt: null });
    expect(await described(result.path)).toBe(await described(inRoot(1, '/var/lib/thing')));
    const nested = await shell(
      machine,
      `stat -c %i ${result.path}/nested; stat -c %y ${result.path}/a`,
    );
    expect(nested).toBe('256\n2020-02-03 04:05:06.123456789 +0000');
    const second = await restore('/var/lib/thing', 'new-name');
    expect(second.path).toBe(`/var/lib/thing.from-${day}.2`);
  });

  it('brings a file back to its place and puts aside what lies there', async () => {
    const { path, formerAt } = await restore('/etc/app.conf', 'place');
    expect(path).toBe('/etc/app.conf');
    expect(formerAt).toMatch(/^\/etc\/app\.conf\.before-restore-\d{4}-\d\d-\d\d$/);
    expect(await shell(machine, `cat ${path} ${formerAt ?? ''}`)).toBe('v1\nv3');
    const again = await restore('/etc/app.conf', 'place', 0);
    expect(await shell(machine, `cat ${path} ${again.formerAt ?? ''}`)).toBe('v2\nv1');
  });

  it('makes the folders on the way as they were', async () => {
    await restore('/opt/app/deep/file', 'place');
    const found = await shell(
      machine,
      'stat -c "%a %u:%g" /opt/app /opt/app/deep; cat /opt/app/deep/file',
    );
    expect(found).toBe('750 1000:100\n700 0:0\nkeep');
  });

  it('brings what is declared back to where it is kept', async () => {
    const { path } = await restore('/var/lib/bluetooth/headphones', 'kept');
    expect(path).toBe('/persist/var/lib/bluetooth/headphones');
    expect(await shell(machine, 'cat /var/lib/bluetooth/headphones')).toBe('paired');
  });

  it('takes names that are no text', async () => {
    const odd = ' two\nlines \\ \xff';
    const result = await restore(`/var/lib/thing/${odd}`, 'place');
    expect(result.path).toBe(`/var/lib/thing/${odd}`);
    expect(await shell(machine, 'cat /var/lib/thing/*two*')).toBe('odd');
    const told = await drift('restore', '/var/lib/thing/ two\\nlines \\\\ \\xff');
    expect(told.json[0]).toMatchObject({ root: name(1), formerAt: null });
  });

  it('leaves nothing of its own behind', async () => {
    const left = 'find / /persist -xdev -maxdepth 1 -name ".tidemark-restore*"; ls /run/tidemark';
    expect(await shell(machine, left)).not.toMatch(/tidemark-restore|top-/);
  });
});

describe('refused is', () => {
  const refused: [string, RestoreTarget, string][] = [
    ['/var/lib/thing/../../etc/shadow', 'place', 'path-impossible'],
    ['/', 'new-name', 'path-impossible'],
    ['/etc//app.conf', 'place', 'path-impossible'],
    ['/nix/store', 'new-name', 'path-impossible'],
    ['/etc', 'place', 'path-impossible'],
    ['/var/lib/bluetooth', 'place', 'path-impossible'],
    ['/var/lib/bluetooth', 'kept', 'path-impossible'],
    ['/etc/app.conf', 'kept', 'path-impossible'],
    ['/var/lib/thing/nothing', 'place', 'path-vanished'],
    ['/var/lib/way/app.conf', 'place', 'unsafe-path'],
  ];

  it('what would harm, and nothing is changed', async () => {
    const state = 'sha256sum /etc/app.conf*; ls -la --time-style=full-iso / /etc';
    const before = await shell(machine, state);
    const codes: string[] = [];
    for (const [path, target] of refused) codes.push(await refusal(name(1), path, target));
    expect(codes).toEqual(refused.map(([, , code]) => code));
    expect(await shell(machine, state)).toBe(before);
  });

  it('a root that is none', async () => {
    const names = ['unknown', '..', '-rf', `x/../${name(1)}`];
    const codes: string[] = [];
    for (const root of names) codes.push(await refusal(root, '/etc/app.conf', 'place'));
    expect(codes).toEqual(names.map(() => 'earlier-root-unknown'));
  });

  it('a way that somebody has bent by a link', async () => {
    await shell(machine, 'rm -rf /var/lib/thing; ln -s /etc /var/lib/thing');
    const before = await shell(machine, 'ls -la --time-style=full-iso /etc');
    expect(await refusal(name(1), '/var/lib/thing/a', 'place')).toBe('unsafe-path');
    expect(await refusal(name(1), '/var/lib/thing/a', 'new-name')).toBe('unsafe-path');
    expect(await shell(machine, 'ls -la --time-style=full-iso /etc')).toBe(before);
  });

  it('a wrong word on the command line', async () => {
    expect(problemCode(await drift('restore', 'relative'))).toBe('usage');
    expect(problemCode(await drift('restore', '/no/such/thing'))).toBe('path-vanished');
  });
});
