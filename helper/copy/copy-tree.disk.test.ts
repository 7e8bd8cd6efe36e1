/**
 * Copying on a real btrfs, as root, in the rehearsal machine: everything that a copy can lose, and paths
 * that somebody has set traps on.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Machine } from '../../rehearsal/machine.ts';
import { startCopying } from '../../rehearsal/testing/copy-in-guest.ts';
import type { AskCopy } from '../../rehearsal/testing/copy-in-guest.ts';
import { bootWith, putFile, shell, testDisk } from '../../rehearsal/testing/rehearsed-helper.ts';

const top = '/run/top';
const objects = readFileSync(new URL('testing/make-objects.sh', import.meta.url), 'utf8');
const nested = [
  { path: 'nest/subvolume', source: `${top}/nested-0` },
  { path: 'nest/subvolume/folder/inner', source: `${top}/nested-1` },
];

let machine: Machine;
let ask: AskCopy;
const bash = (line: string): Promise<string> => shell(machine, `cd ${top}; ${line}`);

beforeAll(async () => {
  machine = await bootWith(testDisk);
  await putFile(machine, '/run/test/make-objects.sh', objects);
  const device = machine.disks[0]?.guestNode ?? '';
  await shell(
    machine,
    `mkfs.btrfs -q ${device} && mkdir ${top} && mount -o noatime ${device} ${top}`,
  );
  await bash(
    'btrfs -q subvolume create root; btrfs -q subvolume create persist; mkdir -m 700 persist/own',
  );
  await bash(`bash /run/test/make-objects.sh ${top}/root/objects`);
  await bash('btrfs -q subvolume snapshot -r root snapshot');
  await bash('btrfs -q subvolume snapshot -r root/objects/nest/subvolume nested-0');
  await bash('btrfs -q subvolume snapshot -r root/objects/nest/subvolume/folder/inner nested-1');
  ask = await startCopying(machine);
});
afterAll(() => machine.cutPower());

describe('a copy out of a snapshot', () => {
  const from = `${top}/snapshot/objects`;
  const to = `${top}/persist/own/0`;

  it('has everything that the original has', async () => {
    expect(await ask({ ask: 'copy', from, to, nested })).toMatchObject({ notes: [] });
    expect(await ask({ ask: 'compare', from, to, nested })).toMatchObject({ differences: [] });
  });

  it('has it by the word of other programs too', async () => {
    const facts = String.raw`find . ! -path './nest/*' ! -path ./nest -printf '%p %y %m %U %G %T@ %l\n' | sort | sha256sum;
      getfacl -R -p -n acl acl-default | sha256sum; getfattr -d -m - attribute capable | sha256sum;
      lsattr -d bare bare/inside bare/deeper/file bare/coated bare-file frozen growing/log lazy nodump compressed;
      stat -c %h plain links/one three bare-link; stat -c '%t %T' null disk; du -k sparse | cut -f 1;
      btrfs property get compressed-otherwise compression; find . -type f ! -name sparse -print0 | sort -z | xargs -0 sha256sum | sha256sum`;
    const original = await shell(machine, `cd ${from} && ${facts}`);
    const copy = await shell(machine, `cd ${to} && ${facts}`);
    expect(copy.split('\n').slice(-4)).toHaveLength(4);
    expect(original).toContain('----i');
    // The stub's own files are not in the snapshot, so contents are compared without them.
    expect(copy.split('\n').slice(0, -1)).toEqual(original.split('\n').slice(0, -1));
  });

  it('has nested subvolumes as subvolumes, with what is in them', async () => {
    const inner = `${to}/nest/subvolume/folder/inner`;
    expect(await bash(`stat -c %i ${to}/nest/subvolume ${inner}`)).toBe('256\n256');
    expect(await bash(`cat ${inner}/file ${to}/nest/subvolume/file`)).toBe('innernested');
    expect(await bash(`stat -c '%u %g' ${to}/nest/subvolume`)).toBe('5 6');
    expect(
      await bash(`touch ${to}/nest/subvolume/written && rm ${to}/nest/subvolume/written`),
    ).toBe('');
  });

  it('is found to differ after each kind of change', async () => {
    const changes = [
      `printf X | dd of=large bs=1 seek=2000000 conv=notrunc status=none; touch -r ${from}/large large`,
      'chmod 600 plain',
      'chown -h 1:1 dangling',
      'touch empty-folder',
      'setfacl -m u:99:r acl',
      'setfattr -n user.comment -v other attribute',
      'chattr -i frozen',
      'rm three; cp -a links/one three',
      'rm empty',
      `touch deep/added; touch -r ${from}/deep deep`,
      String.raw`printf V > $'folder \xff/inside'; touch -r ${from}/$'folder \xff/inside' $'folder \xff/inside'`,
      'rm null; mknod null c 1 5; chmod 666 null',
      `chattr -i frozen; printf N > nest/subvolume/folder/inner/file`,
    ];
    for (const [index, change] of changes.entries()) {
      const other = `${top}/persist/own/changed-${index}`;
      expect(await ask({ ask: 'copy', from, to: other, nested })).toMatchObject({ notes: [] });
      await shell(machine, `cd ${other}; ${change}`);
      const { differences } = await ask({ ask: 'compare', from, to: other, nested });
      expect(differences, change).not.toEqual([]);
      expect(await ask({ ask: 'remove', path: other })).toMatchObject({ isGone: true });
    }
  });
});

it('copies a tree that is no snapshot, with its subvolumes', async () => {
  const [from, to] = [`${top}/root/objects`, `${top}/persist/own/live`];
  await ask({ ask: 'copy', from, to });
  expect(await bash(`cat ${to}/nest/subvolume/folder/inner/file`)).toBe('inner');
  expect(await ask({ ask: 'compare', from, to })).toMatchObject({ differences: [] });
});

it('copies single files, links and folders whose names are no text', async () => {
  for (const name of ['plain', 'frozen', 'dangling', 'bare-file', 'folder ÿ', 'not ÿþ utf-8']) {
    const from = `${top}/snapshot/objects/${name}`;
    const to = `${top}/persist/own/single-${name.includes('ÿ') ? `odd-${name.length}` : name}`;
    expect(await ask({ ask: 'copy', from, to }), name).toMatchObject({ notes: [] });
    expect(await ask({ ask: 'compare', from, to }), name).toMatchObject({ differences: [] });
  }
  await ask({
    ask: 'freeze',
    from: `${top}/snapshot/objects/frozen`,
    to: `${top}/persist/own/single-frozen`,
  });
  expect(await bash('lsattr -d persist/own/single-frozen')).toMatch(/^----i/);
});

describe('a path on which somebody waits', () => {
  it('is refused as a source, whatever a folder on the way leads to', async () => {
    await bash(
      'mkdir -p root/home/mallory secret; echo s3cret > secret/key; ln -s ../../../secret root/home/mallory/link',
    );
    const question = { ask: 'copy', to: `${top}/persist/own/stolen` } as const;
    const through = await ask({ ...question, from: `${top}/root/home/mallory/link/key` });
    expect(through.problem).toBe('unsafe-path');
    const dotted = await ask({ ...question, from: `${top}/root/home/../../secret/key` });
    expect(dotted.problem).toBe('unsafe-path');
    expect(await bash('ls persist/own | grep -c stolen || true')).toBe('0');
    // The link itself is copied as a link.
    await ask({ ...question, from: `${top}/root/home/mallory/link` });
    expect(await bash('readlink persist/own/stolen')).toBe('../../../secret');
  });

  it('is refused as a target, and nothing is made where it leads', async () => {
    await bash(
      'mkdir -p persist/home elsewhere; ln -s ../../elsewhere persist/home/mallory; echo data > persist/own/data',
    );
    const made = await ask({
      ask: 'parents',
      base: `${top}/persist`,
      path: '/home/mallory/deep/file',
      like: `${top}/root`,
    });
    expect(made.problem).toBe('unsafe-path');
    const moved = await ask({
      ask: 'move',
      from: `${top}/persist/own/data`,
      to: `${top}/persist/home/mallory/file`,
    });
    expect(moved.problem).toBe('unsafe-path');
    expect(await bash('ls -A elsewhere; cat persist/own/data')).toBe('data');
  });

  it('is never written over', async () => {
    await bash(
      'mkdir persist/taken persist/free; echo mine > persist/taken/file; echo mine > persist/file',
    );
    for (const to of ['taken', 'file']) {
      const moved = await ask({
        ask: 'move',
        from: `${top}/persist/own/data`,
        to: `${top}/persist/${to}`,
      });
      expect(moved.problem).toBe('place-taken');
    }
    expect(await bash('cat persist/taken/file persist/file')).toBe('mine\nmine');
  });

  it('gets parents with the owner and mode of the source', async () => {
    await bash(
      'mkdir -p root/var/lib/private/unit; chmod 700 root/var/lib/private; chown 3:4 root/var/lib; chmod 2775 root/var/lib',
    );
    await ask({
      ask: 'parents',
      base: `${top}/persist`,
      path: '/var/lib/private/unit',
      like: `${top}/root`,
    });
    expect(await bash("stat -c '%a %u %g' persist/var/lib persist/var/lib/private")).toBe(
      '2775 3 4\n700 0 0',
    );
  });
});

it('says that the disk is full, and what it made can be removed', async () => {
  const image = '/run/test/small.img';
  await shell(
    machine,
    `truncate -s 120M ${image} && mkfs.btrfs -q ${image} && mkdir -p /run/small && mount -o loop ${image} /run/small`,
  );
  await bash('head -c 200M /dev/urandom > root/bulk');
  const answer = await ask({ ask: 'copy', from: `${top}/root/bulk`, to: '/run/small/bulk' });
  expect(answer.problem).toBe('persist-full');
  expect(await ask({ ask: 'remove', path: '/run/small/bulk' })).toMatchObject({ isGone: true });
});
