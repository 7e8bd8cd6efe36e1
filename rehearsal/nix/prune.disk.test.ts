/** Deleting old roots, on real btrfs: what goes, in what order, and what is left alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { makeDiskRig, type DiskRig } from './disk-rig.ts';

const DAY_MS = 86_400_000;
const AGES = [1, 5, 20, 40, 60];

let rig: DiskRig;
beforeAll(async () => {
  rig = await makeDiskRig();
  await rig.run('make', 'golden', '256');
});
afterAll(() => rig.remove());

/** The name of a root that was put away so many days ago. */
function nameOf(days: number, boot = '0a1b2c3d'): string {
  const time = new Date(Date.now() - days * DAY_MS).toISOString();
  return `${time.replace(/\.\d+/, '').replace(/[-:]/g, '')}-${boot}`;
}

async function copyOfGolden(): Promise<string> {
  await rig.run('cp', '--sparse=always', 'golden', 'disk');
  return 'disk';
}

/** A disk with old roots of these ages in days, made in this order. */
async function diskWith(ages: readonly number[]): Promise<string> {
  const disk = await copyOfGolden();
  await rig.run('plant', disk, ...ages.map((days) => nameOf(days)));
  return disk;
}

async function left(disk: string): Promise<readonly string[]> {
  const listed = await rig.inTop(disk, 'cd old_roots; ls -A');
  return listed.split('\n').filter((name) => name !== '');
}

function withManifests(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, `${name}.json`]).toSorted();
}

describe('by age and number', () => {
  it('deletes what is old, but not the newest few, with their manifests', async () => {
    const disk = await diskWith(AGES.toReversed());
    const [first = '', second = '', third = ''] = AGES.map((days) => nameOf(days).slice(0, 8));
    const said = await rig.run('prune_as', disk, '14', '3', '0');
    expect(said).toContain('status 0');
    expect(said).toContain('<6>tidemark: 3 old roots are kept');
    const names = (await left(disk)).map((name) => name.slice(0, 8));
    expect(names.toSorted()).toEqual([third, third, second, second, first, first].toSorted());
    await rig.run('prune_as', disk, '14', '1', '0');
    expect((await left(disk)).map((name) => name.slice(0, 8))).not.toContain(third);
  });

  it('never deletes the newest, however old', async () => {
    const disk = await diskWith([900, 800]);
    await rig.run('prune_as', disk, '0', '1', '90');
    expect((await left(disk)).map((name) => name.slice(9, 10))).toHaveLength(2);
    expect((await left(disk))[0]?.slice(0, 8)).toBe(nameOf(800).slice(0, 8));
  });

  it('tells the newest by its identifier where the clock was wrong at a boot', async () => {
    const disk = await copyOfGolden();
    const [future, last] = [nameOf(-4000), nameOf(2)];
    await rig.run('plant', disk, nameOf(300), future, last);
    await rig.run('prune_as', disk, '14', '1', '0');
    expect(await left(disk)).toEqual(withManifests(future, last));
    await rig.run('prune_as', disk, '1', '1', '0');
    expect(await left(disk)).toEqual(withManifests(last));
  });

  it('deletes nothing while the clock is earlier than the newest root', async () => {
    const disk = await diskWith([900, 800, -1]);
    const said = await rig.run('prune_as', disk, '0', '1', '90');
    expect(said).toMatch(/<3>tidemark: the clock is earlier than the newest old root/);
    expect(await left(disk)).toHaveLength(6);
  });

  it('deletes 200 old roots', async () => {
    const disk = await diskWith(Array.from({ length: 200 }, (_, at) => 300 - at));
    expect(await rig.run('prune_as', disk, '14', '3', '0')).toContain('3 old roots are kept');
    expect(await left(disk)).toHaveLength(6);
  });
});

describe('by space', () => {
  it('deletes the oldest first, only while there is too little room', async () => {
    const disk = await diskWith([6, 4, 2]);
    for (const days of [6, 4, 2]) {
      const name = (await left(disk)).find((each) => each.startsWith(nameOf(days).slice(0, 8)));
      await rig.inTop(
        disk,
        `dd if=/dev/urandom of=old_roots/${name ?? ''}/big bs=1M count=60 2>&1`,
      );
    }
    const said = await rig.run('prune_as', disk, '100', '3', '40');
    expect(said).toMatch(/deleted old_roots\/\S+ \(only \d+ % free\)/);
    const names = (await left(disk)).filter((name) => !name.endsWith('.json'));
    expect(names.map((name) => name.slice(0, 8))).toEqual([
      nameOf(4).slice(0, 8),
      nameOf(2).slice(0, 8),
    ]);
    await rig.run('prune_as', disk, '100', '3', '90');
    expect((await left(disk)).filter((name) => !name.endsWith('.json'))).toHaveLength(1);
  });
});

describe('what is in an old root', () => {
  it('goes with it: nested, read-only, immutable, and oddly named subvolumes', async () => {
    const disk = await diskWith([50, 40, 1]);
    await rig.inTop(
      disk,
      `cd old_roots/*${nameOf(50).slice(4, 8)}T*Z-0a1b2c3d
      btrfs -q subvolume create srv
      btrfs -q subvolume create srv/deep
      mkdir srv/deep/folder
      btrfs -q subvolume create 'srv/deep/folder/two words'
      btrfs -q subvolume create "$(printf 'line\\nID 256 gen 9 top level 5 path persist')"
      btrfs -q subvolume create ./-rf
      ln -s ../../persist link
      mkdir empty && chattr +i empty
      btrfs property set -ts srv/deep ro true
      btrfs property set -ts srv ro true`,
    );
    const said = await rig.run('prune_as', disk, '14', '1', '0');
    expect(said).toContain('<6>tidemark: 1 old roots are kept');
    const all = await rig.inTop(disk, 'btrfs subvolume list -o .; cat nix/marker persist/marker');
    expect(all).not.toContain('deep/folder');
    expect(all).toContain('nix\npersist\n');
  });
});

describe('what is not an old root', () => {
  it('is left alone: other names, folders, links, files, and the root itself', async () => {
    const disk = await diskWith([40, 30, 1]);
    const foreign = [
      '20200101T000000Z-0a1b2c3d-copy',
      '20200101T000000Z-0a1b2c3e',
      '20200101T000000Z-0a1b2c3f',
      '20200101T000000Z-0a1b2c40',
      'important',
    ];
    await rig.inTop(
      disk,
      `cd old_roots
      btrfs -q subvolume create ${foreign[0] ?? ''}
      mkdir ${foreign[1] ?? ''} && echo x > ${foreign[1] ?? ''}/file
      ln -s ../persist ${foreign[2] ?? ''}
      echo x > ${foreign[3] ?? ''}
      btrfs -q subvolume create important
      echo '{}' > 20190101T000000Z-0a1b2c3d.json
      echo '{}' > notes.json`,
    );
    await rig.run('prune_as', disk, '14', '1', '0');
    const names = await left(disk);
    expect(names).toEqual(expect.arrayContaining([...foreign, 'notes.json']));
    expect(names).not.toContain('20190101T000000Z-0a1b2c3d.json');
    expect(names).toHaveLength(foreign.length + 1 + 2);
    const look = await rig.run('look', disk);
    expect(look).toContain('./etc/drift.conf');
    expect(look).toContain('kept: nix persist');
  });

  it('is left alone where old_roots is a link', async () => {
    const disk = await copyOfGolden();
    await rig.inTop(
      disk,
      'mkdir aside; btrfs -q subvolume create aside/20200101T000000Z-0a1b2c3d; ln -s aside old_roots',
    );
    expect(await rig.run('prune_as', disk, '0', '1', '90')).toContain('status 0');
    expect(await rig.inTop(disk, 'ls aside')).toBe('20200101T000000Z-0a1b2c3d\n');
  });
});
