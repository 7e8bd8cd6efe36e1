import type { DiskIdentity } from '../../core/disks/disk.ts';
import type { RunEvent } from '../../core/helper/events.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { RunTool } from '../tools/run-tool.ts';
import type { RunSecrets } from './secrets.ts';

/** An event without its time; the one place that sends it adds that. */
export type RunEventDraft = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'atMs'>
    : never
  : never;

/** What a run has at hand while it goes through its plan. */
export interface RunContext {
  readonly plan: Plan;
  /** Overwritten by whoever made them once the run is over. */
  readonly secrets: RunSecrets;
  readonly runTool: RunTool;
  readonly emit: (event: RunEventDraft) => void;
  /** True once the person (or the end of the connection) asked to stop. */
  readonly isCancelled: () => boolean;
  /** What the disk was when the run began. */
  readonly identity: DiskIdentity;
  /** Steps that an earlier run, which this one continues, had begun. */
  readonly startedEarlier: readonly string[];
  /** Reads what the disk is now. */
  readonly readIdentity: () => Promise<DiskIdentity>;
}
