/**
 * What the helper remembers between requests of one session: the newest scan of each root, and the views
 * of them. It lives as long as the window's connection, or one call of the command line. Two windows are
 * two sessions, in processes of their own.
 */
import type { OpenView } from '../../core/drift/look/open-view.ts';
import { ruleMatches } from '../../core/drift/tree/drift-tree.ts';
import type { ScanSubject } from '../../core/drift/scan.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { Scan } from './scan.ts';

export interface SessionView {
  readonly scanId: number;
  readonly view: OpenView;
}

export interface DriftSession {
  /** The newest scan's number; scans count up from 1. */
  lastScanId: number;
  lastViewId: number;
  /** The blank snapshot that was chosen in this session, where there is nowhere to remember it. */
  chosenBlank: string | null;
  /** The newest scan of each subject, by `subjectKey`. */
  readonly scans: Map<string, Scan>;
  readonly views: Map<number, SessionView>;
  /** Ends when the scan that goes on does: they come one after the other. */
  scanning: Promise<unknown>;
}

export function createDriftSession(): DriftSession {
  return {
    lastScanId: 0,
    lastViewId: 0,
    chosenBlank: null,
    scans: new Map(),
    views: new Map(),
    scanning: Promise.resolve(),
  };
}

export function subjectKey(subject: ScanSubject): string {
  return subject.kind === 'root' ? 'root' : `earlier ${subject.name}`;
}

/** Scans of earlier roots that are kept beside that of the root. */
const mostEarlierScans = 2;
/** Views that a window may have open; the oldest go. */
const mostViews = 12;

/** Takes a scan in; the former one of its subject, and the views of it, are void. */
export function rememberScan(session: DriftSession, scan: Scan): void {
  const key = subjectKey(scan.summary.subject);
  session.scans.delete(key);
  session.scans.set(key, scan);
  const earlier = [...session.scans.keys()].filter((each) => each !== 'root');
  for (const old of earlier.slice(0, -mostEarlierScans)) session.scans.delete(old);
  const present = new Set([...session.scans.values()].map(({ id }) => id));
  for (const [id, { scanId }] of session.views) {
    if (!present.has(scanId)) session.views.delete(id);
  }
}

/** Takes a view in. @returns its number */
export function rememberView(session: DriftSession, view: SessionView): number {
  session.lastViewId += 1;
  session.views.set(session.lastViewId, view);
  const [oldest] = session.views.keys();
  if (session.views.size > mostViews && oldest !== undefined) session.views.delete(oldest);
  return session.lastViewId;
}

/**
 * A scan by its number.
 *
 * @throws ProblemError `scan-outdated`
 */
export function scanOf(session: DriftSession, scanId: number): Scan {
  const scan = [...session.scans.values()].find(({ id }) => id === scanId);
  if (scan === undefined) throw problemError('scan-outdated');
  return scan;
}

/**
 * A view by its number.
 *
 * @throws ProblemError `scan-outdated`
 */
export function viewOf(session: DriftSession, viewId: number): OpenView {
  const known = session.views.get(viewId);
  if (known === undefined) throw problemError('scan-outdated');
  return known.view;
}

/** How much each ignore rule matched in the newest scan of the root; null before one was made. */
export function newestRuleMatches(session: DriftSession): ReadonlyMap<number, number> | null {
  const scan = session.scans.get('root');
  return scan === undefined ? null : ruleMatches(scan.tree);
}
