import { beforeEach, expect, test } from 'vitest';
import type { Disk, Segment } from '../../core/disks/disk.ts';
import { message } from '../../core/messages/render.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { findSystems, lookTargets } from './find-systems.ts';
import { mountWays } from './mount-options.ts';
import { inTurn, withoutLooks } from './turns.ts';

function segment(node: string, type: string | null): Segment {
  return {
    number: 1,
    node,
    startBytes: 0,
    sizeBytes: 1,
    role: 'linux',
    name: null,
    type,
    label: null,
    mountPoints: [],
  };
}

function disk(segments: Segment[], kind: 'mounted' | 'too-small' | null = null): Disk {
  const reason = message('exclusion.too-small');
  return {
    identity: {
      node: '/dev/sda',
      byId: null,
      serial: null,
      wwn: null,
      model: null,
      transport: null,
      sizeBytes: 1,
      logicalSectorBytes: 512,
      tableId: null,
      diskSequence: null,
      edgesHash: null,
    },
    vendor: null,
    isRemovable: false,
    isRotational: false,
    table: 'gpt',
    segments,
    isEmpty: false,
    exclusion: kind === null ? null : { kind, reason, remedy: reason },
  };
}

const seen = { osRelease: 'NAME=Tide', isNixos: false, hasWindows: false, hasMacos: false };
const two = [disk([segment('/dev/sda1', 'ext4'), segment('/dev/sda2', 'btrfs')])];

let asked: string[];
/** Called at each look. */
let meanwhile: () => void;

/** Stands in for `unshare`: the child saw a Linux everywhere. */
const run: RunTool = async (_tool, args) => {
  asked.push(args.at(-2) ?? '');
  meanwhile();
  const stdout = JSON.stringify({ ...seen, efiFolders: [] });
  return Promise.resolve({ exitCode: 0, signal: null, stdout, stderr: '' });
};

beforeEach(() => {
  asked = [];
  meanwhile = () => undefined;
});

test('looks only where there is something to see and nothing in use', () => {
  const types = ['ext4', 'crypto_LUKS', 'swap', null, 'zfs_member', 'vfat'];
  const segments = types.map((type, index) => segment(`/dev/sda${index}`, type));
  expect(lookTargets([disk(segments)]).map(({ type }) => type)).toEqual(['ext4', 'vfat']);
  expect(lookTargets([disk(segments, 'too-small')])).toHaveLength(2);
  expect(lookTargets([disk(segments, 'mounted')])).toEqual([]);
});

test('finds what is inside, one partition at a time', async () => {
  const system = { kind: 'linux', name: 'Tide' };
  expect(await findSystems(run, two)).toEqual([
    { node: '/dev/sda1', system },
    { node: '/dev/sda2', system },
  ]);
});

test('takes a look that fails, says nonsense or throws for nothing found', async () => {
  const answers = [
    { exitCode: 1, stdout: '{}' },
    { exitCode: 0, stdout: 'null' },
    { exitCode: 0, stdout: '{"osRelease":7}' },
    { exitCode: null, stdout: '' },
  ];
  for (const answer of answers) {
    const broken: RunTool = async () => Promise.resolve({ signal: null, stderr: '', ...answer });
    expect(await findSystems(broken, two)).toEqual([]);
  }
  const missing: RunTool = async () => Promise.reject(new Error('no such tool'));
  expect(await findSystems(missing, two)).toEqual([]);
});

test('gives way to an install: it waits for the look under way, and no other begins', async () => {
  const order: string[] = [];
  const installs: Promise<unknown>[] = [];
  meanwhile = () => {
    order.push('look');
    if (installs.length > 0) return;
    const install = withoutLooks(async () => {
      order.push('install');
      return findSystems(run, two);
    });
    installs.push(install);
  };
  await findSystems(run, two);
  await Promise.all(installs);
  expect(order).toEqual(['look', 'install']);
  expect(await findSystems(run, two)).toHaveLength(2);
});

test('stops when nobody waits for the answer any longer', async () => {
  expect(await findSystems(run, two, () => true)).toEqual([]);
  expect(asked).toEqual([]);
});

test('a turn that fails does not hold up the next', async () => {
  const failing = inTurn(async () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(await inTurn(async () => Promise.resolve(7))).toBe(7);
});

test('nothing is ever mounted without every guard', () => {
  const guards = ['loop', 'ro', 'nosuid', 'nodev', 'noexec'];
  for (const { options } of Object.values(mountWays)) {
    for (const list of options) expect(list.split(',')).toEqual(expect.arrayContaining(guards));
  }
  const journals = { ext3: 'noload', ext4: 'noload', xfs: 'norecovery', btrfs: 'nologreplay' };
  for (const [type, option] of Object.entries(journals)) {
    for (const list of mountWays[type]?.options ?? []) expect(list).toContain(option);
  }
});
