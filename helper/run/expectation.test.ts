import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../core/plan/plan.ts';
import type { ToolResult } from '../tools/run-tool.ts';
import { meets } from './expectation.ts';

function answer(stdout: string, exitCode = 0): ToolResult {
  return { exitCode, signal: null, stdout, stderr: '' };
}

describe('meets', () => {
  it('compares what was printed, not only the exit code', () => {
    expect(meets({ kind: 'equals', text: 'BOOT' }, answer('BOOT\n'))).toBe(true);
    expect(meets({ kind: 'equals', text: 'BOOT' }, answer('BOOTX\n'))).toBe(false);
    expect(meets({ kind: 'empty' }, answer('\n'))).toBe(true);
    expect(meets({ kind: 'empty' }, answer('/mnt\n'))).toBe(false);
  });

  it('wants all words, whole', () => {
    const both: Expectation = { kind: 'words', words: ['compress=zstd:1', 'noatime'] };
    expect(meets(both, answer('btrfs rw,noatime,compress=zstd:1,subvol=/x'))).toBe(true);
    expect(meets(both, answer('btrfs rw,noatime,compress=zstd:15'))).toBe(false);
    expect(meets(both, answer('btrfs rw,compress=zstd:1'))).toBe(false);
  });

  it.each(['success', 'empty'] as const)('takes a failed tool for a failed check (%s)', (kind) => {
    expect(meets({ kind }, answer('', 1))).toBe(false);
  });

  it('compares JSON as values', () => {
    const expected: Expectation = { kind: 'json', json: '{"a":[1,{"c":2,"b":"x"}]}' };
    expect(meets(expected, answer('{ "a": [1, {"b": "x", "c": 2}] }\n'))).toBe(true);
    expect(meets(expected, answer('{"a":[1,{"b":"x"}]}'))).toBe(false);
    expect(meets(expected, answer('not JSON'))).toBe(false);
  });

  it('takes the last word for an amount', () => {
    const expected: Expectation = { kind: 'at-least', amount: 300 };
    expect(meets(expected, answer('Avail\n 300\n'))).toBe(true);
    expect(meets(expected, answer('Avail\n 299\n'))).toBe(false);
    expect(meets(expected, answer('300 Avail'))).toBe(false);
    expect(meets(expected, answer(''))).toBe(false);
  });

  it('believes that nothing was found only from a search that could look everywhere', () => {
    expect(meets({ kind: 'not-found' }, answer('', 1))).toBe(true);
    expect(meets({ kind: 'not-found' }, answer('/mnt/x\n', 0))).toBe(false);
    expect(meets({ kind: 'not-found' }, answer('', 2))).toBe(false);
    expect(meets({ kind: 'not-found' }, answer('', 0))).toBe(false);
  });
});
