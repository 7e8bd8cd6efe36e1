import type { PackageGroup } from '../setup/package-table.ts';

/** The parts of a test run, in their order. */
export const stageNames = ['check', 'unit', 'disk', 'e2e'] as const;

export type StageName = (typeof stageNames)[number];

export interface TestRequest {
  readonly stages: readonly StageName[];
  /** Handed to the one runner that was asked for. */
  readonly flags: readonly string[];
}

function isStageName(word: string): word is StageName {
  return stageNames.some((name) => name === word);
}

/**
 * Reads `npm test -- [STAGE…] [FLAG…]`. Without a stage everything runs. Flags go to vitest or
 * Playwright, so they need exactly one stage that has such a runner.
 */
export function readRequest(argv: readonly string[]): TestRequest {
  const firstFlag = argv.findIndex((word) => !isStageName(word));
  const end = firstFlag === -1 ? argv.length : firstFlag;
  const named = argv.slice(0, end).filter(isStageName);
  const flags = argv.slice(end);
  if (flags.length > 0 && (named.length !== 1 || named[0] === 'check')) {
    throw new Error(`Flags (${flags.join(' ')}) need exactly one of the stages unit, disk, e2e.`);
  }
  return { stages: named.length > 0 ? named : stageNames, flags };
}

const groups: Readonly<Record<StageName, readonly PackageGroup[]>> = {
  check: [],
  // Nix, and polkit's document type.
  unit: ['rehearsal', 'elevation', 'desktop'],
  disk: ['rehearsal', 'elevation'],
  e2e: ['rehearsal', 'window', 'elevation'],
};

/** The system packages that these stages need. */
export function groupsFor(stages: readonly StageName[]): readonly PackageGroup[] {
  return [...new Set(stages.flatMap((stage) => groups[stage]))];
}

/** Whether a stage runs what was built. */
export function needsBuild(stage: StageName): boolean {
  return stage === 'disk' || stage === 'e2e';
}
