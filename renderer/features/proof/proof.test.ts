import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../core/helper/events.ts';
import { idleJob } from '../../../core/job/job.ts';
import type { Step } from '../../../core/plan/plan.ts';
import { proofItems, verdictOf } from './proof.ts';

const check: Step['checks'][number] = {
  title: { id: 'check.x', values: {} },
  command: { tool: 'find', args: [], stdin: { kind: 'none' } },
  expect: { kind: 'success' },
};
const step: Step = {
  id: 'prove',
  phase: 'prove',
  title: { id: 'step.prove', values: {} },
  destroys: null,
  checksIdentity: false,
  commands: [],
  checks: [check, check],
  reportsChecks: true,
  undo: [],
  repeatFrom: 'prove',
  cancelAfter: null,
};
const silent: Step = { ...step, id: 'other', reportsChecks: false };

function itemsOf(...states: readonly CheckResult['state'][]) {
  const checks = states.map((state, index) => ({ stepId: 'prove', index, state, found: '' }));
  return proofItems({ ...idleJob, checks }, [silent, step]);
}

describe('the proof', () => {
  it('lists the reported checks of the plan, heard of or not', () => {
    expect(itemsOf('failed').map(({ state }) => state)).toEqual(['failed', 'unheard']);
  });

  it('is never better than its weakest check', () => {
    expect(verdictOf(itemsOf('passed', 'passed'))).toBe('proven');
    expect(verdictOf(itemsOf('passed', 'unknown'))).toBe('partly');
    expect(verdictOf(itemsOf('unknown', 'failed'))).toBe('failed');
    expect(verdictOf(itemsOf('passed'))).toBe('unheard');
    expect(verdictOf(itemsOf('failed'))).toBe('failed');
    expect(verdictOf(proofItems(idleJob, [silent]))).toBe('disk-only');
  });

  it('does not mix up the results of two steps', () => {
    const checks = [{ stepId: 'other', index: 0, state: 'failed', found: '' }] as const;
    expect(verdictOf(proofItems({ ...idleJob, checks }, [silent, step]))).toBe('unheard');
  });
});
