import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../core/plan/plan.ts';
import type { ToolResult } from '../tools/run-tool.ts';
import { meets } from './run-command.ts';

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
});
