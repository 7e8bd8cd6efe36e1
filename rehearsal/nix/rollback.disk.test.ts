/** The script of the rollback on real btrfs: each line's power cut, and disks in every bad state. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { makeDiskRig, type DiskRig } from './disk-rig.ts';

const EMPTY = './etc ./var ./var/lib ';
const USED =
  './etc ./etc/drift.conf ./srv ./var ./var/lib ./var/lib/two words ./var/lib/two words/deep ./var/lib/two words/deep/file ';

let rig: DiskRig;
beforeAll(async () => {
  rig = await makeDiskRig();
  await rig.run('make', 'golden', '128');
});
afterAll(() => rig.remove());

async function copyOfGolden(): Promise<string> {
  await rig.run('cp', '--sparse=always', 'golden', 'disk');
  return 'disk';
}

/** What a boot says that has emptied the root. */
function outcomeOf(text: string): string | undefined {
  return /"outcome":"([a-z]+)"/.exec(text)?.[1];
}

/** Contents of the old roots, in their order. */
function oldRootsIn(look: string): readonly string[] {
  return [...look.matchAll(/^old old_roots\/\S+: (.*)$/gm)].map((match) => match[1] ?? '');
}

/** Whether the root is empty, what was in it is kept once, and nothing else has changed. */
function expectHealed(look: string): void {
  expect(look).toContain('top: nix old_roots persist root root-blank \n');
  expect(look).toContain(`root: ${EMPTY}\n`);
  expect(look).toContain(`root-blank: ${EMPTY}\n`);
  expect(look).toContain('ro=true');
  expect(look).toContain('kept: nix persist \n');
  const used = oldRootsIn(look).filter((content) => content === USED);
  expect(used, look).toHaveLength(1);
}

describe('a boot', () => {
  it('puts the old root away with its subvolumes, and says so in one line', async () => {
    const disk = await copyOfGolden();
    const said = await rig.run('run', disk);
    expect(said).toMatch(
      /^<6>tidemark: the root is empty; the old one is old_roots\/\d{8}T\d{6}Z-[0-9a-f]{8}\nstatus 0\n\{/,
    );
    expect(outcomeOf(said)).toBe('emptied');
    const look = await rig.run('look', disk);
    expectHealed(look);
    expect(oldRootsIn(look)).toEqual([USED]);
    const manifest = /^manifest old_roots\/(\S+)\.json (.*)$/m.exec(look);
    expect(JSON.parse(manifest?.[2] ?? '')).toMatchObject({
      format: 1,
      name: manifest?.[1],
      kind: 'subvolume',
      uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it('does not put a root away that nobody has used, however often it boots', async () => {
    const disk = await copyOfGolden();
    await rig.run('run', disk);
    for (const _ of [1, 2]) expect(outcomeOf(await rig.run('run', disk))).toBe('unused');
    expect(oldRootsIn(await rig.run('look', disk))).toHaveLength(1);
    await rig.inTop(disk, 'mkdir root/used');
    expect(outcomeOf(await rig.run('run', disk))).toBe('emptied');
    expect(oldRootsIn(await rig.run('look', disk))).toHaveLength(2);
  });

  it('keeps a root that somebody emptied by hand apart from an unused one', async () => {
    const disk = await copyOfGolden();
    await rig.run('run', disk);
    await rig.inTop(disk, 'echo 1 > root/x; sync; rm root/x');
    expect(outcomeOf(await rig.run('run', disk))).toBe('emptied');
  });
});

describe('power that fails', () => {
  it.each(['no-sync', 'sync'])('before any line (%s): the next boot heals', async (mode) => {
    const cuts = await rig.run('cuts', 'golden', mode);
    expect(outcomeOf(cuts)).toBe('emptied');
    const states = [...cuts.matchAll(/^cut (\d+) before line \d+$/gm)];
    expect(states.length).toBeGreaterThanOrEqual(mode === 'sync' ? 7 : 4);
    const healed = (await rig.run('heal')).split(/^== /m).slice(1);
    expect(healed).toHaveLength(states.length + 1);
    for (const each of healed) {
      expect(['emptied', 'unused']).toContain(outcomeOf(each));
      expect(each).not.toContain('LEFT MOUNTED');
      expectHealed(each);
    }
  });

  it('and fails again while that is healed: still heals', async () => {
    const disk = await copyOfGolden();
    await rig.inTop(
      disk,
      `btrfs -q subvolume snapshot root-blank root-new
      mkdir old_roots
      mv root old_roots/20260101T000000Z-00000000`,
    );
    await rig.run('cuts', disk, 'sync');
    const healed = (await rig.run('heal')).split(/^== /m).slice(1);
    expect(healed.length).toBeGreaterThanOrEqual(5);
    for (const each of healed) expectHealed(each);
  });
});

describe('a disk in a bad state', () => {
  it('full: starts with the root as it was, loudly, and empties it when there is room', async () => {
    const disk = await copyOfGolden();
    await rig.run('fill', disk);
    const said = await rig.run('run', disk);
    expect(said).toContain('status 0');
    expect(said).toContain('<3>tidemark: THE ROOT WAS NOT EMPTIED');
    expect(outcomeOf(said)).toBe('kept');
    expect(await rig.run('look', disk)).toContain('./etc/drift.conf');
    await rig.inTop(disk, 'rm -f root/big root/small; sync');
    expect(outcomeOf(await rig.run('run', disk))).toBe('emptied');
  });

  it('full, with a place for old roots: never loses or doubles a root', async () => {
    const disk = await copyOfGolden();
    await rig.inTop(disk, 'mkdir old_roots');
    await rig.run('fill', disk);
    expect(await rig.run('run', disk)).toContain('status 0');
    const look = await rig.run('look', disk);
    expect(look.split('./etc/drift.conf')).toHaveLength(2);
    expect(look).toMatch(/^root: /m);
    expect(look).not.toContain('root-new');
  });

  it('without root-blank: starts with the root as it was, loudly', async () => {
    const disk = await copyOfGolden();
    await rig.inTop(disk, 'btrfs -q subvolume delete root-blank');
    const said = await rig.run('run', disk);
    expect(said).toMatch(/<3>tidemark: THE ROOT WAS NOT EMPTIED: there is no blank root/);
    expect(said).toContain('status 0');
    expect(said).toContain('"outcome":"kept","reason":"no-blank"');
    expect(await rig.run('look', disk)).toContain(`root: ${USED}`);
  });

  it('without root-blank and root: takes the newest old one', async () => {
    const disk = await copyOfGolden();
    await rig.run('plant', disk, '20260101T000000Z-00000000');
    await rig.inTop(
      disk,
      'btrfs -q subvolume delete root-blank; mv root old_roots/20260102T000000Z-00000000',
    );
    expect(outcomeOf(await rig.run('run', disk))).toBe('kept');
    expect(await rig.run('look', disk)).toContain(`root: ${USED}`);
  });

  it('with nothing that could be a root: fails, and nothing is mounted', async () => {
    const disk = await copyOfGolden();
    await rig.inTop(disk, 'btrfs -q subvolume delete root-blank; mv root elsewhere');
    const said = await rig.run('run', disk);
    expect(said).toContain('status 1');
    expect(outcomeOf(said)).toBe('failed');
  });

  it('with plain folders and links in the way: puts them away', async () => {
    const disk = await copyOfGolden();
    await rig.inTop(
      disk,
      'mv root other; mkdir root root-new; echo 1 > root/a; echo 2 > root-new/b; ln -s / old_roots',
    );
    expect(outcomeOf(await rig.run('run', disk))).toBe('emptied');
    const look = await rig.run('look', disk);
    expect(look).toContain(`root: ${EMPTY}\n`);
    expect(oldRootsIn(look).toSorted()).toEqual(['./a ', './b ']);
    expect(look).not.toContain('root-new');
  });

  it('with 200 old roots: is no slower for it', async () => {
    const disk = await copyOfGolden();
    const names = Array.from(
      { length: 200 },
      (_, at) => `20260101T000${String(at).padStart(3, '0')}Z-00000000`,
    );
    await rig.run('plant', disk, ...names);
    const began = performance.now();
    expect(outcomeOf(await rig.run('run', disk))).toBe('emptied');
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(await rig.inTop(disk, 'ls -d old_roots/*Z-* | grep -vc json')).toBe('201\n');
  });
});

describe('a boot that must not empty the root', () => {
  it('is told so on the kernel’s command line', async () => {
    const disk = await copyOfGolden();
    const said = await rig.run('run_with_command_line', disk, 'quiet tidemark.rollback=0 ro');
    expect(said).toContain('status 0');
    expect(outcomeOf(said)).toBe('off');
    expect(await rig.run('look', disk)).toContain(`root: ${USED}`);
    const other = await rig.run('run_with_command_line', disk, 'xtidemark.rollback=0');
    expect(outcomeOf(other)).toBe('emptied');
  });

  it.each(['/sysroot', '/run/elsewhere'])('finds the root mounted at %s', async (place) => {
    const disk = await copyOfGolden();
    const said = await rig.run('run_mounted', disk, place);
    expect(said).toContain('status 1');
    expect(said).toContain('"outcome":"failed","reason":"root-in-use"');
    expect(await rig.run('look', disk)).toContain(`root: ${USED}`);
  });
});
