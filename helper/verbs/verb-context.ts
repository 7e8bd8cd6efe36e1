import type { DriftSession } from '../drift/session.ts';
import type { RunEventDraft } from '../run/run-context.ts';
import type { RunTool } from '../tools/run-tool.ts';

/** What every verb gets besides its input. */
export interface VerbContext {
  readonly runTool: RunTool;
  readonly emit: (event: RunEventDraft) => void;
  readonly isCancelled: () => boolean;
  /** The person said that this may run outside the live image. */
  readonly allowsInstalledSystem: boolean;
  /** Scans and views of this session. */
  readonly drift: DriftSession;
}

/** The verbs that work without root's rights; all others are refused to ordinary users. */
export const verbsForEverybody: readonly string[] = [
  'plan',
  'choices',
  'key-map',
  'preflight',
  'export',
];
