import { describe, expect, it } from 'vitest';
import type { Disk, ExclusionKind } from '../disks/disk.ts';
import { message } from '../messages/render.ts';
import { proposeStick, stickHashText } from './propose.ts';
import { reduceStick } from './reduce.ts';
import { stickProblem } from './judge.ts';
import { isOffered, mountsOf } from './rules.ts';
import { idleStickJob } from './stick-job.ts';
import type { StickImage, StickRequest } from './stick.ts';

const image: StickImage = {
  path: '/home/me/tide.iso',
  sizeBytes: 3_000_000_000,
  modifiedMs: 1,
  label: 'TIDE',
  boot: { hasElTorito: true, table: 'gpt' },
  expectedHash: null,
};

function excluded(kind: ExclusionKind): Disk['exclusion'] {
  return {
    kind,
    reason: message(`exclusion.${kind}`),
    remedy: message(`exclusion.${kind}.remedy`),
  };
}

function disk(change: Partial<Disk> = {}, transport: string | null = 'usb'): Disk {
  return {
    identity: {
      node: '/dev/sdb',
      byId: 'usb-Tide_Stick_1-0:0',
      serial: '1',
      wwn: null,
      model: 'Stick',
      transport,
      sizeBytes: 4_000_000_000,
      logicalSectorBytes: 512,
      tableId: null,
      diskSequence: 7,
      edgesHash: null,
    },
    vendor: null,
    isRemovable: transport === 'usb',
    isRotational: false,
    table: null,
    segments: [],
    isEmpty: true,
    exclusion: null,
    ...change,
  };
}

function mountedAt(...mountPoints: string[]): Disk['segments'] {
  return [
    {
      number: 1,
      node: '/dev/sdb1',
      startBytes: 0,
      sizeBytes: 1000,
      role: 'other',
      name: null,
      type: 'vfat',
      label: null,
      mountPoints,
    },
  ];
}

function codeOf(on: Disk, more: { allowsFixed?: boolean; realPath?: string } = {}): string | null {
  const { allowsFixed = false, realPath = image.path } = more;
  return stickProblem({ image, realPath, disk: on, allowsFixed })?.code ?? null;
}

describe('which disk an image may go to', () => {
  it('is a stick, or another that was allowed', () => {
    expect(codeOf(disk())).toBeNull();
    expect(codeOf(disk({ exclusion: excluded('too-small') }))).toBeNull();
    expect(codeOf(disk({}, 'nvme'))).toBe('disk-not-removable');
    expect(codeOf(disk({}, 'nvme'), { allowsFixed: true })).toBeNull();
  });

  it('is never one that the system lives on or that something else uses, whatever is allowed', () => {
    const kinds = [
      'live-system',
      'swap',
      'held',
      'multi-device',
      'read-only',
      'ambiguous',
    ] as const;
    for (const kind of kinds) {
      const used = disk({ exclusion: excluded(kind), segments: mountedAt('/media/a') });
      expect(codeOf(used, { allowsFixed: true }), kind).toBe('disk-excluded');
      expect(isOffered(used, true), kind).toBe(false);
    }
  });

  it('may be a stick that the desktop has mounted, but no other mounted disk', () => {
    const change = {
      exclusion: excluded('mounted'),
      segments: mountedAt('/media/a', '/media/a/b'),
    };
    expect(codeOf(disk(change))).toBeNull();
    expect(mountsOf(disk(change))).toEqual(['/media/a/b', '/media/a']);
    expect(proposeStick(image, disk(change)).steps).toContain('unmount');
    expect(codeOf(disk(change, 'nvme'), { allowsFixed: true })).toBe('disk-excluded');
    // The mount is not on its own partitions: unmounting them would not free it.
    expect(codeOf(disk({ exclusion: excluded('mounted') }))).toBe('disk-excluded');
  });

  it('is not the one that the image lies on, and not a smaller one', () => {
    const change = { exclusion: excluded('mounted'), segments: mountedAt('/home/me') };
    expect(codeOf(disk(change))).toBe('image-on-disk');
    expect(codeOf(disk(change), { realPath: '/home/mean/tide.iso' })).toBeNull();
    const { identity } = disk();
    const small = disk({ identity: { ...identity, sizeBytes: image.sizeBytes - 512 } });
    expect(codeOf(small)).toBe('image-too-large');
  });
});

describe('the hash of a proposal', () => {
  it('moves with everything that it stands for', () => {
    const request: StickRequest = { image: image.path, disk: disk().identity, allowsFixed: false };
    const text = (of: StickImage, on: Disk, asked = request) =>
      stickHashText(asked, proposeStick(of, on));
    const all = [
      text(image, disk()),
      text({ ...image, modifiedMs: 2 }, disk()),
      text({ ...image, expectedHash: 'ab'.repeat(32) }, disk()),
      text(image, disk({ segments: mountedAt() })),
      text(image, disk({ segments: mountedAt('/media/a') })),
      text(image, disk(), { ...request, allowsFixed: true }),
    ];
    expect(new Set(all).size).toBe(all.length);
    // But not with what a mounted stick writes by itself.
    const { identity } = disk();
    const moving = (edgesHash: string, ...mountPoints: string[]) =>
      text(
        image,
        disk({ identity: { ...identity, edgesHash }, segments: mountedAt(...mountPoints) }),
      );
    expect(moving('aa', '/media/a')).toBe(moving('bb', '/media/a'));
    expect(moving('aa')).not.toBe(moving('bb'));
    expect(text({ ...image }, disk())).toBe(all[0]);
  });
});

describe('the stick under way', () => {
  const proposal = { ...proposeStick(image, disk()), hash: '0'.repeat(64) };
  const running = reduceStick(idleStickJob, { kind: 'begun', proposal });
  const problem = { code: 'helper-crashed', values: {}, stepId: null, lines: [] } as const;

  it('has no step running once it has failed', () => {
    const event = { kind: 'step-started', stepId: 'write', atMs: 1 } as const;
    const writing = reduceStick(running, { kind: 'run', event });
    expect(writing.steps.find(({ id }) => id === 'write')?.state).toBe('running');
    const failed = reduceStick(writing, { kind: 'failed', problem: { ...problem, lines: [] } });
    expect(failed.state.kind).toBe('failed');
    expect(failed.steps.some(({ state }) => state === 'running')).toBe(false);
    expect(reduceStick(failed, { kind: 'cancelling' })).toBe(failed);
  });
});
