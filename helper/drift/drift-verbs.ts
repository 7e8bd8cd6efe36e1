/** The verbs that scan and show what was found. */
import { readFileSync } from 'node:fs';
import { openView } from '../../core/drift/look/open-view.ts';
import { partsOf } from '../../core/drift/look/parts.ts';
import { rowsOf } from '../../core/drift/look/rows.ts';
import { lifeOf, timelineOf } from '../../core/drift/look/timeline.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { Implementations } from '../implementations.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { findDriftSystem } from './find-system.ts';
import { readOwnerNames } from './owner-names.ts';
import { writeChoice } from './remembered-choice.ts';
import { scanVerb } from './scan-verb.ts';
import { rememberView, scanOf, viewOf } from './session.ts';

/** With a choice, remembers it: on the disk where there is a place for it, else for this session. */
async function systemVerb(
  { blank }: VerbInput<'drift-system'>,
  context: VerbContext,
): Promise<VerbOutput<'drift-system'>> {
  const system = await findDriftSystem(context);
  if (blank === null) return system;
  if (!system.candidates.includes(blank)) {
    throw problemError('blank-missing', { values: { root: system.root } });
  }
  if (system.persist !== null) writeChoice(system.persist, blank);
  context.drift.chosenBlank = blank;
  return findDriftSystem(context);
}

async function viewVerb(
  { scanId, view }: VerbInput<'drift-view'>,
  { drift }: VerbContext,
): Promise<VerbOutput<'drift-view'>> {
  const opened = openView(scanOf(drift, scanId).tree, view);
  return { viewId: rememberView(drift, { scanId, view: opened }), total: opened.total() };
}

async function toggleVerb(
  { viewId, id, isOpen, isAll }: VerbInput<'drift-toggle'>,
  { drift }: VerbContext,
): Promise<VerbOutput<'drift-toggle'>> {
  const view = viewOf(drift, viewId);
  view.toggle(id, isOpen, isAll);
  return { total: view.total() };
}

async function rowsVerb(
  { viewId, from, count }: VerbInput<'drift-rows'>,
  { drift }: VerbContext,
): Promise<VerbOutput<'drift-rows'>> {
  const view = viewOf(drift, viewId);
  return { rows: rowsOf(view, { from, count }, readOwnerNames()), total: view.total() };
}

async function revealVerb(
  { viewId, path }: VerbInput<'drift-reveal'>,
  { drift }: VerbContext,
): Promise<VerbOutput<'drift-reveal'>> {
  const view = viewOf(drift, viewId);
  const index = view.reveal(path);
  return { index, total: view.total() };
}

async function partsVerb(
  { scanId, path, count }: VerbInput<'drift-parts'>,
  { drift }: VerbContext,
): Promise<VerbOutput<'drift-parts'>> {
  return { parts: partsOf(scanOf(drift, scanId).tree, path, count) };
}

/** When the machine was started, ms since the epoch (proc(5), `btime`). */
function bootMs(): number {
  const text = readFileSync('/proc/stat', 'utf8');
  return Number(/^btime (\d+)$/m.exec(text)?.[1] ?? 0) * 1000;
}

async function timelineVerb(
  { scanId, spans }: VerbInput<'drift-timeline'>,
  { drift }: VerbContext,
): Promise<VerbOutput<'drift-timeline'>> {
  const { tree, summary } = scanOf(drift, scanId);
  const isRunning = summary.subject.kind === 'root';
  const period = isRunning ? { fromMs: bootMs(), untilMs: summary.scannedAtMs } : lifeOf(tree);
  return { bootMs: period.fromMs, spans: timelineOf(tree, { ...period, spans }) };
}

export const driftVerbs: Pick<
  Implementations,
  | 'drift-system'
  | 'drift-scan'
  | 'drift-view'
  | 'drift-toggle'
  | 'drift-rows'
  | 'drift-reveal'
  | 'drift-parts'
  | 'drift-timeline'
> = {
  'drift-system': systemVerb,
  'drift-scan': scanVerb,
  'drift-view': viewVerb,
  'drift-toggle': toggleVerb,
  'drift-rows': rowsVerb,
  'drift-reveal': revealVerb,
  'drift-parts': partsVerb,
  'drift-timeline': timelineVerb,
};
