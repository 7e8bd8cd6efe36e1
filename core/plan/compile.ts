import { problemError } from '../errors/make-problem.ts';
import { computeLayout } from '../layout/compute.ts';
import { deviceNode } from '../layout/device-node.ts';
import { joinedMessages } from '../messages/joined.ts';
import { layoutProblems, specProblems } from '../spec/problems.ts';
import type { InstallSpec } from '../spec/spec.ts';
import type { PlanContext } from './context.ts';
import { targetPath } from './places.ts';
import type { Plan, PlannedPartition } from './plan.ts';
import { diskSteps } from './steps-disk.ts';
import { fileSteps } from './steps-files.ts';
import { swapSteps } from './steps-swap.ts';
import { systemSteps } from './steps-system.ts';
import { verifySteps } from './steps-verify.ts';

function partitionOf(
  partitions: readonly PlannedPartition[],
  role: PlannedPartition['role'],
): PlannedPartition {
  const found = partitions.find((partition) => partition.role === role);
  if (found === undefined) throw problemError('internal', { values: { detail: `no ${role}` } });
  return found;
}

function contextOf(spec: InstallSpec): PlanContext {
  const problems = specProblems(spec);
  const layout = computeLayout(spec);
  if (problems.length > 0 || !layout.ok) {
    const isSystem = layoutProblems(spec).length === 0;
    const code = isSystem ? 'system-impossible' : 'layout-impossible';
    const sentences = problems.map((problem) => problem.message);
    throw problemError(code, { values: joinedMessages('reasons', sentences) });
  }
  const { partitions } = layout;
  return {
    spec,
    device: deviceNode(spec.disk),
    partitions,
    efi: partitionOf(partitions, 'efi'),
    luks: partitionOf(partitions, 'luks'),
    swap: partitions.find(({ role }) => role === 'swap') ?? null,
    mapper: `/dev/mapper/${spec.encryption.mapping}`,
  };
}

/**
 * The plan of a spec. Pure: the same spec gives the same plan anywhere.
 *
 * @throws ProblemError `layout-impossible` or `system-impossible` with all reasons when the spec cannot be carried out
 */
export function compilePlan(spec: InstallSpec): Plan {
  const context = contextOf(spec);
  return {
    version: 1,
    device: context.device,
    target: targetPath,
    partitions: [...context.partitions],
    steps: [
      ...diskSteps(context),
      ...fileSteps(context),
      ...swapSteps(context),
      ...verifySteps(context),
      ...systemSteps(context),
    ],
  };
}
