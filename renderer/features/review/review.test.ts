import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/plan/plan.ts';
import { compilePlan } from '../../../core/plan/compile.ts';
import { defaultSpec, defaultSwap } from '../../../core/spec/defaults.ts';
import { GIB } from '../../../core/sizes/units.ts';
import { previewDisks } from '../../preview/disks.ts';
import { groupByPhase } from './phases.ts';
import { typedCommand } from './typed-command.ts';

function planOf() {
  const [disk] = previewDisks;
  if (disk === undefined) throw new Error('no disk to plan for');
  return compilePlan(defaultSpec(disk, defaultSwap('file', 8 * GIB)));
}

describe('groupByPhase', () => {
  it('keeps every step, in order', () => {
    const plan = planOf();
    const ids = groupByPhase(plan).flatMap(({ steps }) => steps.map(({ id }) => id));
    expect(ids).toEqual(plan.steps.map(({ id }) => id));
  });

  it('never has two groups of one phase after each other', () => {
    const phases = groupByPhase(planOf()).map(({ phase }) => phase);
    expect(phases.filter((phase, index) => phase === phases[index + 1])).toEqual([]);
    expect(phases[0]).toBe('prepare');
  });
});

describe('typedCommand', () => {
  const notes = {
    passphrase: 'reads the passphrase',
    password: 'reads the password',
    recoveryKey: 'reads the key',
  };
  const base: Command = { tool: 'mkswap', args: ['--label', "it's"], stdin: { kind: 'none' } };

  it('quotes for a shell', () => {
    expect(typedCommand(base, notes)).toBe(`mkswap --label 'it'\\''s'`);
  });

  it('shows a text on standard input as a here-document that ends on a line of its own', () => {
    const command: Command = { ...base, args: [], stdin: { kind: 'text', text: 'label: gpt' } };
    expect(typedCommand(command, notes)).toBe("mkswap <<'END'\nlabel: gpt\nEND");
    const ended: Command = { ...command, stdin: { kind: 'text', text: 'label: gpt\n' } };
    expect(typedCommand(ended, notes)).toBe(typedCommand(command, notes));
  });

  it('names the archive of the program as the file that it is', () => {
    const command: Command = { tool: 'dd', args: ['of=/mnt/x'], stdin: { kind: 'program' } };
    expect(typedCommand(command, notes)).toBe('dd of=/mnt/x < program.tar.gz');
  });

  it('only names the password of the user', () => {
    const command: Command = { ...base, stdin: { kind: 'user-password' } };
    expect(typedCommand(command, notes)).toMatch(/ {2}# reads the password$/);
  });

  it('shows a placeholder for what only the finished disk knows', () => {
    const parts = ['device = "', { fact: 'luks-uuid' as const }, '";'];
    const command: Command = { ...base, args: [], stdin: { kind: 'template', parts } };
    expect(typedCommand(command, notes)).toBe('mkswap <<\'END\'\ndevice = "<luks-uuid>";\nEND');
  });

  it('only names the recovery key, alone and with the passphrase', () => {
    const alone: Command = { ...base, stdin: { kind: 'recovery-key' } };
    expect(typedCommand(alone, notes)).toMatch(/ {2}# reads the key$/);
    const both: Command = { ...base, stdin: { kind: 'passphrase-and-recovery-key' } };
    expect(typedCommand(both, notes)).toMatch(/ {2}# reads the passphrase; reads the key$/);
  });

  it('only names the passphrase', () => {
    const command: Command = { ...base, stdin: { kind: 'passphrase' } };
    expect(typedCommand(command, notes)).toMatch(/ {2}# reads the passphrase$/);
  });
});
