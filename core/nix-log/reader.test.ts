import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressSchema } from '../helper/events.ts';
import type { Progress } from '../helper/events.ts';
import { nixLogReader } from './reader.ts';
import { largeInstallLog } from './testing/large-install.ts';

/** The lines of a log that Nix 2.8 wrote for small derivations. */
function recordedLog(name: string): string[] {
  const path = fileURLToPath(new URL(`testing/${name}.log`, import.meta.url));
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}

interface Reading {
  readonly texts: readonly string[];
  readonly progress: readonly Progress[];
  readonly reader: ReturnType<typeof nixLogReader>;
}

/** Reads all lines, a given number of ms apart, and asks for the progress after each. */
function readAll(lines: readonly string[], everyMs = 10): Reading {
  const reader = nixLogReader();
  const texts: string[] = [];
  const progress = lines.map((line, index) => {
    texts.push(...reader.read(line, index * everyMs));
    return reader.progress();
  });
  return { texts, progress, reader };
}

function expectSteady(progress: readonly Progress[]): void {
  let before = 0;
  for (const one of progress) {
    expect(progressSchema.safeParse(one).success).toBe(true);
    expect(one.done).toBeGreaterThanOrEqual(before);
    expect(one.total ?? Infinity).toBeGreaterThanOrEqual(one.done);
    before = one.done;
  }
}

describe('a recorded log', () => {
  it('of builds is counted in builds, and names what is built', () => {
    const { texts, progress } = readAll(recordedLog('building'));
    expectSteady(progress);
    expect(progress.at(-1)).toMatchObject({
      unit: 'items',
      built: 3,
      toBuild: 3,
      done: 3,
      total: 3,
    });
    expect(new Set(progress.map(({ item }) => item))).toEqual(
      new Set([null, 'tide-pool-1.0', 'tide-wave-2.1', 'tide-system']),
    );
    expect(texts).toContain('tide-pool-1.0> making the pool');
    for (const unwanted of ['\u001B', '@nix']) expect(texts.join('\n')).not.toContain(unwanted);
  });

  it('of copies is counted in bytes', () => {
    const { progress } = readAll(recordedLog('copying'));
    expectSteady(progress);
    expect(progress.at(-1)).toMatchObject({ unit: 'bytes', copied: 3, toCopy: 3, toBuild: 0 });
    // Nix does not say the last bytes of a path before it says that the path is done.
    expect((progress.at(-1)?.done ?? 0) / 301_024).toBeCloseTo(1, 3);
    expect(progress.some(({ total }) => total === 301_024)).toBe(true);
  });

  it('of a failure gives the derivation that failed itself, with its last lines', () => {
    const { reader } = readAll(recordedLog('failing'));
    expect(reader.failure()).toEqual({
      derivation: 'tide-rock-0.3',
      lines: ['hitting', 'line 1', 'line 2', 'line 3', 'cannot make the rock'],
      error: expect.stringContaining('failed with exit code 3') as string,
      isNetwork: false,
    });
  });

  it('of something that cannot be fetched says that it is the network', () => {
    const failure = readAll(recordedLog('missing')).reader.failure();
    expect(failure).toMatchObject({ derivation: 'tide-missing-1', isNetwork: true });
    expect(failure.lines.join()).toContain('unable to download');
  });

  it('of a configuration that is wrong gives what Nix says', () => {
    expect(readAll(recordedLog('not-evaluating')).reader.failure()).toMatchObject({
      derivation: null,
      error: 'the configuration says no',
      isNetwork: false,
    });
  });
});

describe('a failure in newer words', () => {
  it('is understood too', () => {
    const reader = nixLogReader();
    const drv = '/nix/store/k3lxw9pq0d8vhc1zsnym5r7b2aif4j6g-tide-1.drv';
    const lines = [
      { action: 'start', id: 7, level: 3, type: 105, text: '', fields: [drv] },
      { action: 'result', id: 7, type: 101, fields: ['last words'] },
      { action: 'msg', level: 0, msg: `error: Cannot build '${drv}'.\n Reason: builder failed.` },
    ];
    for (const line of lines) reader.read(`@nix ${JSON.stringify(line)}`, 0);
    expect(reader.failure()).toMatchObject({ derivation: 'tide-1', lines: ['last words'] });
  });
});

const work = fc.record({
  kind: fc.constantFrom('copy' as const, 'copy' as const, 'build' as const),
  bytes: fc.integer({ min: 0, max: 50_000_000 }),
});

describe('a large install', () => {
  it('never goes backwards and ends with everything, however it is interleaved', () => {
    const install = fc.record({
      work: fc.array(work, { maxLength: 60 }),
      width: fc.integer({ min: 1, max: 16 }),
      order: fc.array(fc.nat(50), { minLength: 1, maxLength: 40 }),
    });
    fc.assert(
      fc.property(install, (drawn) => {
        const { progress } = readAll(largeInstallLog(drawn));
        expectSteady(progress);
        const count = (kind: string): number =>
          drawn.work.filter((one) => one.kind === kind).length;
        const last = progress.at(-1);
        expect([last?.copied, last?.built]).toEqual([count('copy'), count('build')]);
        if ((last?.total ?? 0) > 0) expect(last?.done).toBe(last?.total);
      }),
    );
  });

  it('tolerates lines that are cut, unknown or none of Nix, anywhere', () => {
    const drawn = fc.record({ noise: fc.string(), at: fc.nat(300), cut: fc.nat(80) });
    const lines = largeInstallLog({
      work: Array.from({ length: 20 }, () => ({ kind: 'copy' as const, bytes: 1000 })),
      width: 4,
      order: [1, 3, 2],
    });
    fc.assert(
      fc.property(drawn, ({ noise, at, cut }) => {
        const spot = at % lines.length;
        const odd = [
          noise,
          '@nix {"action":"dance"}',
          '@nix [1]',
          lines[spot]?.slice(0, cut) ?? '',
        ];
        const mixed = [...lines.slice(0, spot), ...odd, ...lines.slice(spot)];
        const { progress } = readAll(mixed);
        expectSteady(progress);
        expect(progress.at(-1)?.copied).toBe(20);
      }),
    );
  });

  it('copies 2,000 paths in little time, and says the rate and what remains when it is steady', () => {
    const lines = largeInstallLog({
      work: Array.from({ length: 2000 }, () => ({ kind: 'copy' as const, bytes: 3_000_000 })),
      width: 8,
      order: [0, 1, 2, 3, 4, 5, 6, 7],
    });
    const begun = performance.now();
    const { progress } = readAll(lines, 4);
    expect(performance.now() - begun).toBeLessThan(5000);
    const middle = progress[Math.floor(progress.length / 2)];
    const rate = ((middle?.total ?? 0) / (lines.length * 4)) * 1000;
    expect((middle?.bytesPerSecond ?? 0) / rate).toBeCloseTo(1, 1);
    const left = (lines.length / 2) * 4;
    expect((middle?.remainingMs ?? 0) / left).toBeCloseTo(1, 1);
  });

  it('does not guess: no remaining time at the start, nor while something is built', () => {
    const copies = Array.from({ length: 800 }, () => ({ kind: 'copy' as const, bytes: 1e6 }));
    const plan = { width: 4, order: [0, 1, 2, 3] };
    const early = readAll(largeInstallLog({ work: copies, ...plan }), 4).progress.slice(0, 400);
    expect(early.every(({ remainingMs }) => remainingMs === null)).toBe(true);
    const mixed = largeInstallLog({ work: [...copies, { kind: 'build', bytes: 0 }], ...plan });
    const building = readAll(mixed, 20).progress.filter(({ built, toBuild }) => built < toBuild);
    expect(building.every(({ remainingMs }) => remainingMs === null)).toBe(true);
  });
});
