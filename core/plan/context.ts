import type { InstallSpec } from '../spec/spec.ts';
import type { PlannedPartition } from './plan.ts';

/** What the step functions share while a plan is compiled. */
export interface PlanContext {
  readonly spec: InstallSpec;
  /** The disk's node. */
  readonly device: string;
  readonly partitions: readonly PlannedPartition[];
  readonly efi: PlannedPartition;
  readonly luks: PlannedPartition;
  /** The swap partition, where there is one. */
  readonly swap: PlannedPartition | null;
  /** The opened container. */
  readonly mapper: string;
}
