/** Scans a root: two walks and their comparison. Nothing in the root is touched, not even times of access. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { createExplainer } from '../../core/drift/explain.ts';
import { inputForEarlierRoot } from '../../core/drift/explain-input.ts';
import type { Explainer } from '../../core/drift/explainer.ts';
import type { DriftSummary, ScanSubject } from '../../core/drift/scan.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import { BlankTable } from '../../core/drift/tree/blank-table.ts';
import { Comparison } from '../../core/drift/tree/comparison.ts';
import { finishTree } from '../../core/drift/tree/drift-tree.ts';
import type { DriftTree } from '../../core/drift/tree/drift-tree.ts';
import { countTree } from '../../core/drift/tree/summary.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { readExplainInput } from '../explain/explain-input.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { nodeText } from './bytes-text.ts';
import { subvolumeInode } from './find-system.ts';
import { commitIfQuick, readGenerations, surroundings } from './read-generations.ts';
import type { Generations } from '../../core/drift/generations.ts';
import { birthTest } from './birth-test.ts';
import { walk } from './walk.ts';

/** A scan as the session keeps it. */
export interface Scan {
  readonly id: number;
  readonly summary: DriftSummary;
  readonly tree: DriftTree;
  /** The newest generation of the root and all nested in it; null where btrfs does not say. */
  readonly newestGeneration: number | null;
  /** Equal later means that nothing has changed; null where it cannot be told. */
  readonly fingerprint: string | null;
}

/** Folders of the two sides, below the mounted top level. */
export interface Sides {
  readonly root: string;
  readonly blank: string;
}

/**
 * @throws ProblemError `blank-missing`, `earlier-root-unknown`
 */
export function sidesOf(top: string, system: DriftSystem, subject: ScanSubject): Sides {
  if (system.blank === null) {
    throw problemError('blank-missing', { values: { root: system.root } });
  }
  const blank = join(top, system.blank);
  if (subject.kind === 'root') return { root: join(top, system.root), blank };
  const { name } = subject;
  const unknown = problemError('earlier-root-unknown', { values: { root: name } });
  if (system.oldRoots === null || /[/\0]|^\.{1,2}$/.test(name)) throw unknown;
  const root = join(top, system.oldRoots, name);
  const status = lstatSync(root, { throwIfNoEntry: false });
  if (status === undefined || !status.isDirectory() || status.ino !== subvolumeInode) throw unknown;
  return { root, blank };
}

export interface ScanRequest {
  readonly id: number;
  readonly system: DriftSystem;
  readonly subject: ScanSubject;
}

/**
 * Scans within a mounted top level.
 *
 * @throws ProblemError as `sidesOf`, and `scan-failed` where nothing could be read
 */
export async function scanIn(
  top: string,
  request: ScanRequest,
  context: VerbContext,
): Promise<Scan> {
  const { id, system, subject } = request;
  const began = performance.now();
  const scannedAtMs = Date.now();
  const sides = sidesOf(top, system, subject);
  const { tree, problems, fingerprint } = await compareSides(sides, request, context);
  const summary: DriftSummary = {
    scanId: id,
    subject,
    system,
    scannedAtMs,
    tookMs: Math.round(performance.now() - began),
    generation: fingerprint.generations?.own ?? 0,
    isUnchanged: false,
    problems: [...problems],
    ...countTree(tree),
  };
  return {
    id,
    summary,
    tree,
    newestGeneration: fingerprint.generations?.newest ?? null,
    fingerprint: fingerprint.whole,
  };
}

export interface Fingerprint {
  readonly generations: Generations | null;
  /** With all else that a scan rests on. */
  readonly whole: string | null;
}

/** What a scan rests on, for telling whether it would find the same again. */
export async function fingerprintOf(
  { root, blank }: Sides,
  { persistFile }: DriftSystem,
  { runTool }: VerbContext,
): Promise<Fingerprint> {
  const generations = await readGenerations({ folder: root, others: [blank], runTool });
  if (generations === null) return { generations, whole: null };
  return { generations, whole: `${generations.fingerprint}\n${surroundings(persistFile)}` };
}

interface ReadyExplainer {
  readonly explainer: Explainer;
  /** What could not be read for explaining: the scan is whole, its explanations are not. */
  readonly problems: readonly Problem[];
}

async function explainerOf(
  { system, subject }: ScanRequest,
  context: VerbContext,
): Promise<ReadyExplainer> {
  const input = await readExplainInput(system, context);
  const isRunning = subject.kind === 'root';
  const explainer = createExplainer(isRunning ? input : inputForEarlierRoot(input));
  return { explainer, problems: input.inputProblems };
}

interface Compared {
  readonly tree: DriftTree;
  readonly problems: readonly Problem[];
  readonly fingerprint: Fingerprint;
}

async function compareSides(
  sides: Sides,
  request: ScanRequest,
  context: VerbContext,
): Promise<Compared> {
  const { isCancelled } = context;
  const blank = new BlankTable(nodeText);
  const [blankProblems, { explainer, problems: inputProblems }] = await Promise.all([
    walk({ folder: sides.blank, isCancelled, onRecord: (record) => blank.accept(record) }),
    explainerOf(request, context),
    // So that the next look need not take for new what is waiting to be written now.
    request.subject.kind === 'root' && commitIfQuick(sides.root, context.runTool),
  ]);
  // Before the walk: what changes during it moves the generations, and the next scan sees that.
  const fingerprint = await fingerprintOf(sides, request.system, context);
  const comparison = new Comparison({ blank, explainer, text: nodeText });
  const problems = await walk({
    folder: sides.root,
    isCancelled,
    onRecord: (record) => comparison.accept(record),
  });
  return {
    tree: finishTree(comparison, {
      isSameBirth: birthTest(sides),
      isWhole: problems.length === 0,
    }),
    problems: [...blankProblems, ...problems, ...inputProblems].slice(0, 100),
    fingerprint,
  };
}
