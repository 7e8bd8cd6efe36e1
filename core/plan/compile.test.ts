import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import { GIB } from '../sizes/units.ts';
import { plainSpec, specArbitrary } from '../testing/spec-arbitrary.ts';
import type { Swap } from '../spec/spec.ts';
import { specProblems } from '../spec/problems.ts';
import { canonicalJson } from './canonical-json.ts';
import { compilePlan } from './compile.ts';
import { displayCommand } from './display.ts';
import { planSchema } from './plan.ts';

const swaps: readonly Swap[] = [
  { kind: 'none' },
  { kind: 'file', sizeBytes: 4 * GIB, hibernation: true },
  { kind: 'random-key-partition', sizeBytes: 4 * GIB },
  { kind: 'plain-partition', sizeBytes: 4 * GIB },
];

function typed(swap: Swap): string[] {
  return compilePlan(plainSpec({ swap })).steps.flatMap(({ commands }) =>
    commands.map(displayCommand),
  );
}

describe('compilePlan', () => {
  it.each(swaps)('is a valid plan with swap $kind, every sentence in the catalogue', (swap) => {
    const plan = compilePlan(plainSpec({ swap }));
    expect(() => planSchema.parse(plan)).not.toThrow();
    const ids = plan.steps.flatMap((step) => [
      step.title.id,
      `phase.${step.phase}`,
      ...step.checks.map(({ title }) => title.id),
      ...(step.destroys === null ? [] : [step.destroys.id]),
      ...(step.cancelAfter === null ? [] : [step.cancelAfter.id]),
    ]);
    expect(ids.filter((id) => english[id] === undefined)).toEqual([]);
  });

  it('formats nothing before the disk has been checked, and checks identity before each write to it', () => {
    const { steps } = compilePlan(plainSpec({ swap: { kind: 'plain-partition', sizeBytes: GIB } }));
    expect(steps[0]).toMatchObject({ id: 'check-disk', commands: [] });
    const disk = '/dev/disk/by-id/scsi-SExample_Disk_0001';
    const writers = new Set(['wipefs', 'sfdisk', 'mkfs.vfat', 'mkswap']);
    for (const step of steps) {
      const writes = step.commands.some(
        ({ tool, args }) =>
          (writers.has(tool) || (tool === 'cryptsetup' && args[0] === 'luksFormat')) &&
          args.some((argument) => typeof argument === 'string' && argument.startsWith(disk)),
      );
      if (writes) expect(step.checksIdentity, step.id).toBe(true);
    }
  });

  it('is the same for the same spec, byte for byte, and differs for another', () => {
    const one = canonicalJson(compilePlan(plainSpec()));
    expect(canonicalJson(compilePlan(plainSpec()))).toBe(one);
    expect(canonicalJson(compilePlan(plainSpec({ disk: { byId: 'other' } })))).not.toBe(one);
  });

  it('makes the swap that was chosen and no other', () => {
    const [none, file, random, plain] = swaps.map((swap) => typed(swap).join('\n'));
    expect(none).not.toMatch(/swap/);
    expect(file).toMatch(/btrfs filesystem mkswapfile --size 4294967296 \/mnt\/swap\/swapfile/);
    expect(random).toMatch(/--type=plain.*--key-file=\/dev\/urandom/);
    expect(plain).toMatch(/mkswap --label swap \S+-part2/);
  });

  it('mounts with compression from the very first mount on', () => {
    const mounts = typed({ kind: 'none' }).filter(
      (line) => line.startsWith('mount ') && line.includes('btrfs'),
    );
    expect(mounts).toHaveLength(6);
    expect(mounts.every((line) => line.includes('compress=zstd:1,noatime'))).toBe(true);
  });

  it('takes the blank snapshot before anything is mounted on the root', () => {
    const lines = typed({ kind: 'none' });
    const snapshot = lines.findIndex((line) => line.includes('subvolume snapshot -r'));
    const target = lines.findIndex((line) => line.includes('/mnt'));
    expect(snapshot).toBeGreaterThan(0);
    expect(snapshot).toBeLessThan(target);
  });

  it('never has a step repeat from a later one', () => {
    const { steps } = compilePlan(plainSpec());
    const indexOf = (id: string): number => steps.findIndex((step) => step.id === id);
    for (const [index, step] of steps.entries()) {
      expect(indexOf(step.repeatFrom)).toBeGreaterThanOrEqual(0);
      expect(indexOf(step.repeatFrom)).toBeLessThanOrEqual(index);
    }
  });

  it('refuses every spec that has a problem and compiles every one that has none', () => {
    fc.assert(
      fc.property(specArbitrary, (spec) => {
        const compile = (): unknown => compilePlan(spec);
        if (specProblems(spec).length > 0) expect(compile).toThrow('layout-impossible');
        else expect(compile).not.toThrow();
      }),
    );
  });
});

it('sorts keys and leaves out what is undefined', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(
    '{"b":[1,{"c":"x","d":null}]}',
  );
});
