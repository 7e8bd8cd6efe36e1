import type { Finding } from '../../../core/health/finding.ts';

/** The worst first; what nobody could tell stands before what is merely worth knowing. */
const order: readonly Finding['state'][] = ['bad', 'warning', 'unknown', 'note', 'good'];

/** Findings by severity; within one, in the order in which they were looked at. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

export interface Overall {
  /** The worst of all; what was not looked at is unknown. */
  readonly state: Finding['state'];
  /** How many are as bad as that. */
  readonly count: number;
  /** How many warnings there are beside what is wrong. */
  readonly warnings: number;
}

/** How it stands altogether. */
export function overall(findings: readonly Finding[]): Overall {
  const state = sortFindings(findings)[0]?.state ?? 'unknown';
  const counted = (of: Finding['state']): number =>
    findings.filter((finding) => finding.state === of).length;
  return {
    state,
    count: counted(state),
    warnings: state === 'bad' ? counted('warning') : 0,
  };
}
