import type { DriftPart, TimelineSpan } from '../../core/drift/view.ts';
import { loadedOf } from './loading.ts';
import type { Loading } from './loading.ts';
import type { SliceTools } from './slice.ts';

export interface Timeline {
  readonly bootMs: number;
  readonly spans: readonly TimelineSpan[];
}

export interface DriftPictureSlice {
  readonly timeline: Loading<Timeline>;
  /** The folder that the size picture shows. */
  readonly partsPath: string;
  readonly parts: Loading<readonly DriftPart[]>;
  /** What lies in the largest of them, by their paths: the picture goes some folders deeper. */
  readonly innerParts: InnerParts;
  readonly showParts: (path: string) => Promise<void>;
  /** After a scan: what is in sight is asked for anew. */
  readonly refreshPictures: () => Promise<void>;
}

/** Bars of the timeline. */
export const timelineSpans = 60;
/** Boxes of the size picture: smaller ones could not be told apart. */
const maximumParts = 80;
/** Boxes within a box. */
const maximumInner = 24;
/** Folders that are looked into for one picture, and how deep. */
const maximumLooked = 20;
const maximumDepth = 4;
/** Share of the whole from which on a box has room for others. */
const roomyShare = 0.02;

async function loadTimeline({ set, get, page }: SliceTools, scanId: number): Promise<void> {
  const answer = await page.request['drift.timeline']({ scanId, spans: timelineSpans });
  if (loadedOf(get().summary)?.scanId !== scanId) return;
  set({
    timeline: answer.ok
      ? { kind: 'loaded', value: answer.value }
      : { kind: 'failed', problem: answer.problem },
  });
}

type InnerParts = ReadonlyMap<string, readonly DriftPart[]>;

/** What lies in the largest folders of a picture, and in the largest of those. */
async function lookInside(
  { page }: SliceTools,
  scanId: number,
  parts: readonly DriftPart[],
): Promise<InnerParts> {
  const whole = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const found = new Map<string, readonly DriftPart[]>();
  let level = parts;
  for (let depth = 1; depth <= maximumDepth; depth += 1) {
    const paths = [...level]
      .filter(({ canOpen, bytes }) => canOpen && bytes > whole * roomyShare)
      .sort((one, other) => other.bytes - one.bytes)
      .flatMap(({ path }) => path ?? [])
      .slice(0, maximumLooked - found.size);
    const answers = await Promise.all(
      paths.map((path) => page.request['drift.parts']({ scanId, path, count: maximumInner })),
    );
    level = answers.flatMap((answer) => (answer.ok ? answer.value.parts : []));
    for (const [index, answer] of answers.entries()) {
      if (answer.ok) found.set(paths[index] ?? '', answer.value.parts);
    }
  }
  return found;
}

async function showParts(tools: SliceTools, path: string): Promise<void> {
  const { set, get, page } = tools;
  const summary = loadedOf(get().summary);
  if (summary === null) return;
  if (get().parts.kind !== 'loaded') set({ partsPath: path, parts: { kind: 'loading' } });
  const { scanId } = summary;
  const answer = await page.request['drift.parts']({ scanId, path, count: maximumParts });
  if (!answer.ok) {
    set({ partsPath: path, parts: { kind: 'failed', problem: answer.problem } });
    return;
  }
  const { parts } = answer.value;
  const innerParts = await lookInside(tools, scanId, parts);
  set({ partsPath: path, parts: { kind: 'loaded', value: parts }, innerParts });
}

export function driftPictureSlice(tools: SliceTools): DriftPictureSlice {
  const { get } = tools;
  return {
    timeline: { kind: 'unasked' },
    partsPath: '/',
    parts: { kind: 'unasked' },
    innerParts: new Map(),
    showParts: (path) => showParts(tools, path),
    async refreshPictures() {
      const summary = loadedOf(get().summary);
      if (summary === null) return;
      const { driftLook, partsPath, detailsPath } = get();
      await Promise.all([
        loadTimeline(tools, summary.scanId),
        driftLook === 'picture' ? showParts(tools, partsPath) : null,
        detailsPath === null ? null : get().showDetails(detailsPath),
      ]);
    },
  };
}
