import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import { plainSpec, plainSystem } from '../testing/spec-arbitrary.ts';
import { systemArbitrary } from '../testing/system-arbitrary.ts';
import { GIB } from '../sizes/units.ts';
import type { Swap } from '../spec/spec.ts';
import type { System } from '../spec/system.ts';
import { specProblems } from '../spec/problems.ts';
import { compilePlan } from './compile.ts';
import { displayCommand } from './display.ts';
import { factPlaceholder, factsOf, fillFacts, isFactForm } from './facts.ts';
import { planSchema } from './plan.ts';
import type { Command, Plan } from './plan.ts';
import { planScript } from './script.ts';

const everything = plainSystem({
  secureShell: true,
  bringConnections: true,
  configuration: { flake: true, git: true },
});

function planOf(system: System, swap: Swap = { kind: 'none' }): Plan {
  return compilePlan(plainSpec({ system, swap }));
}

function commandsOf({ steps }: Plan): Command[] {
  return steps.flatMap(({ commands, checks }) => [...commands, ...checks.map((c) => c.command)]);
}

const hibernating: Swap = { kind: 'file', sizeBytes: 4 * GIB, hibernation: true };
const swaps: readonly Swap[] = [
  { kind: 'none' },
  hibernating,
  { kind: 'file', sizeBytes: 4 * GIB, hibernation: false },
  { kind: 'random-key-partition', sizeBytes: GIB },
  { kind: 'plain-partition', sizeBytes: GIB },
];

describe('a plan with a system', () => {
  it.each(swaps)('is valid with $kind, and every sentence is in the catalogue', (swap) => {
    const plan = planOf(everything, swap);
    expect(() => planSchema.parse(plan)).not.toThrow();
    const ids = plan.steps.flatMap((step) => [
      step.title.id,
      `phase.${step.phase}`,
      ...step.checks.map(({ title }) => title.id),
      ...(step.cancelAfter === null ? [] : [step.cancelAfter.id]),
    ]);
    expect(ids.filter((id) => english[id] === undefined)).toEqual([]);
    expect(JSON.stringify({ plan }).length).toBeLessThan(512 * 1024);
  });

  it('begins with the very steps of the disk alone', () => {
    const disk = compilePlan(plainSpec()).steps;
    const { steps } = planOf(everything);
    expect(steps.slice(0, disk.length)).toEqual(disk);
    expect(steps.slice(disk.length).map(({ id }) => id)).toEqual([
      'write-configuration',
      'copy-program',
      'detect-hardware',
      'keep-state',
      'first-commit',
      'build-system',
      'install-system',
      'prove',
      'finish',
    ]);
  });

  it('uses no fact that its step has not captured before', () => {
    for (const swap of swaps) {
      for (const { id, commands, checks } of planOf(everything, swap).steps) {
        const known = new Set<string>();
        for (const command of [...commands, ...checks.map((check) => check.command)]) {
          for (const fact of factsOf(command)) expect(known.has(fact), `${id}: ${fact}`).toBe(true);
          if (command.captures !== undefined) known.add(command.captures);
        }
      }
    }
  });

  it('never goes back to the disk once that is ready', () => {
    const { steps } = planOf(everything);
    const first = steps.findIndex(({ id }) => id === 'write-configuration');
    for (const step of steps.slice(first)) {
      expect(steps.findIndex(({ id }) => id === step.repeatFrom)).toBeGreaterThanOrEqual(first);
    }
  });

  it('gives secrets to tools by standard input, to few tools, and names no place for them', () => {
    const users = commandsOf(planOf(everything)).filter(
      ({ stdin }) => stdin.kind === 'user-password',
    );
    expect(new Set(users.map(({ tool }) => tool))).toEqual(new Set(['mkpasswd', 'grep']));
    const [hash] = users;
    expect(hash).toMatchObject({ tool: 'mkpasswd', writesTo: '/mnt/persist/passwords/ada' });
  });

  it('makes and brings only what was chosen', () => {
    const tools = (system: System): Set<string> =>
      new Set(commandsOf(planOf(system)).map(({ tool }) => tool));
    const spare = plainSystem({
      secureShell: false,
      bringConnections: false,
      configuration: { flake: false, git: false },
    });
    expect(tools(everything)).toContain('ssh-keygen');
    expect(tools(everything)).toContain('git');
    expect(tools(spare)).not.toContain('ssh-keygen');
    expect(tools(spare)).not.toContain('git');
    expect(tools(spare)).not.toContain('cp');
  });

  it('makes subvolumes of their own for what wants them, and takes copy-on-write off of some', () => {
    const { steps } = planOf({ ...everything, keep: ['docker', 'postgresql'] });
    const made = steps.find(({ id }) => id === 'kept-subvolumes');
    const typed = (made?.commands ?? []).map(displayCommand);
    expect(typed).toContain('btrfs subvolume create /run/tidemark/top/keep-docker');
    expect(typed).toContain('chattr +C /run/tidemark/top/keep-postgresql');
    expect(typed).not.toContain('chattr +C /run/tidemark/top/keep-docker');
    expect(typed.at(-1)).toBe('rmdir /run/tidemark/top');
    expect(planOf(everything).steps.some(({ id }) => id === 'kept-subvolumes')).toBe(false);
  });

  it('compiles for every system that has no problem, hostile texts included', () => {
    fc.assert(
      fc.property(systemArbitrary, (system) => {
        const spec = plainSpec({ system });
        fc.pre(specProblems(spec).length === 0);
        const plan = compilePlan(spec);
        expect(() => planSchema.parse(plan)).not.toThrow();
        const words = commandsOf(plan).flatMap(({ args }) => args.map(String));
        if (system.user.fullName.length > 8) {
          expect(words.some((word) => word.includes(system.user.fullName))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('its script', () => {
  it.each(swaps)('is valid bash with $kind', (swap) => {
    const script = planScript(planOf(everything, swap));
    expect(() => execFileSync('bash', ['-n'], { input: script })).not.toThrow();
    expect(script).toContain('printf %s "$password" | mkpasswd');
    expect(script).not.toContain('internal-json');
    expect(script).not.toContain('<luks-uuid>');
  });

  it('captures a fact before it uses it', () => {
    const script = planScript(planOf(everything, hibernating));
    const captured = script.indexOf('fact_resume_offset=$(btrfs');
    expect(captured).toBeGreaterThan(0);
    expect(script.indexOf('"$fact_resume_offset"')).toBeGreaterThan(captured);
  });
});

describe('facts', () => {
  it('have forms that nothing else has', () => {
    const uuid = '3f0c1e9a-7a0e-4f0c-9a57-0d5bb8f7a111';
    expect(isFactForm('luks-uuid', uuid)).toBe(true);
    expect(isFactForm('luks-uuid', `${uuid}"; x = "`)).toBe(false);
    expect(isFactForm('luks-uuid', `${uuid}\nx`)).toBe(false);
    expect(isFactForm('efi-uuid', '12AB-34CD')).toBe(true);
    expect(isFactForm('resume-offset', '533760')).toBe(true);
    expect(isFactForm('resume-offset', '0')).toBe(false);
    const store = '/nix/store/9k7q0r26k3mcsykzqg7bq18hxm4v8l88-nixos-system-tidepool-26.05';
    expect(isFactForm('system', store)).toBe(true);
    expect(isFactForm('system', `${store}/../..`)).toBe(false);
  });

  it('stand as placeholders where the disk does not exist yet', () => {
    const [install] = planOf(everything).steps.flatMap(({ commands }) =>
      commands.filter(({ tool }) => tool === 'nixos-install'),
    );
    if (install === undefined) throw new Error('no nixos-install');
    expect(displayCommand(install)).toContain(`--system ${factPlaceholder('system')}`);
    expect(fillFacts(install.args, { system: '/nix/store/x' })).toContain('/nix/store/x');
    expect(() => fillFacts(install.args, {})).toThrow(RangeError);
  });
});
