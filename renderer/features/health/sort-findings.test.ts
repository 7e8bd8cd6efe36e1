import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../core/health/finding.ts';
import { overall, sortFindings } from './sort-findings.ts';

function finding(id: string, state: Finding['state']): Finding {
  return { id, state, sentence: { id: 'x', values: {} }, remedy: null, commands: [] };
}

describe('sortFindings', () => {
  it('puts the worst first and keeps the order otherwise', () => {
    const sorted = sortFindings([
      finding('a', 'good'),
      finding('b', 'note'),
      finding('c', 'bad'),
      finding('d', 'unknown'),
      finding('e', 'bad'),
      finding('f', 'warning'),
    ]);
    expect(sorted.map(({ id }) => id).join('')).toBe('cefdba');
  });
});

describe('overall', () => {
  it('counts what asks for something', () => {
    const findings = [finding('a', 'warning'), finding('b', 'bad'), finding('c', 'good')];
    expect(overall(findings)).toEqual({ state: 'bad', count: 1, warnings: 1 });
    expect(overall(findings.slice(0, 1))).toEqual({ state: 'warning', count: 1, warnings: 0 });
    expect(overall(findings.slice(2))).toEqual({ state: 'good', count: 1, warnings: 0 });
  });

  it('claims nothing where nothing was looked at', () => {
    expect(overall([])).toEqual({ state: 'unknown', count: 0, warnings: 0 });
  });
});
