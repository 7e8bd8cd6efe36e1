import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import { changeStepIds } from './change.ts';
import { changeSteps } from './steps.ts';
import type { ChangeStepsInput } from './steps.ts';
import { itemPlace, unitsToStop } from './places.ts';
import { begunChange, notesItem } from './testing/begun-change.ts';

const { system, configuration } = begunChange();
const input: ChangeStepsInput = {
  kind: 'keep',
  items: [notesItem],
  activation: 'now',
  system,
  persist: '/persist',
  file: '/persist/etc/nixos/persist.nix',
  configuration,
};

function ids(change: Partial<ChangeStepsInput>): string[] {
  return changeSteps({ ...input, ...change }).map(({ id }) => id);
}

function commands(change: Partial<ChangeStepsInput>): string {
  return changeSteps({ ...input, ...change })
    .flatMap((step) => step.commands)
    .join('\n');
}

describe('the steps of a change', () => {
  it('are all of them, for keeping at once, and each has its title', () => {
    expect(ids({})).toEqual([...changeStepIds]);
    for (const id of changeStepIds) expect(english[`change.step.${id}`]).toBeDefined();
  });

  it('stop nothing before the next boot', () => {
    const waiting = ids({ activation: 'next-boot' });
    expect(waiting).not.toContain('stop-units');
    expect(waiting).not.toContain('start-units');
    expect(commands({ activation: 'next-boot' })).toContain('switch-to-configuration boot');
    expect(commands({ activation: 'next-boot' })).not.toContain('systemctl stop');
  });

  it('have data before configuration, and the build before anything stops', () => {
    const order = ids({});
    const at = (id: string): number => order.indexOf(id);
    expect(at('safety-copy')).toBeLessThan(at('build'));
    expect(at('build')).toBeLessThan(at('stop-units'));
    expect(at('move')).toBeLessThan(at('declare'));
  });

  it('are typed as one could type them, with odd names quoted', () => {
    const odd = { ...notesItem, item: { ...notesItem.item, path: "/var/lib/it's a name" } };
    expect(commands({ items: [odd] })).toContain(`'/persist/var/lib/it'\\''s a name'`);
    expect(commands({})).toContain('systemctl stop -- notes.socket notes.service');
  });

  it('of stopping put the data aside and delete nothing of it', () => {
    const text = commands({ kind: 'stop-keeping' });
    expect(text).toContain(
      'mv --no-clobber -T -- /persist/var/lib/notes /persist/.tidemark/stopped/ID',
    );
    expect(text).not.toMatch(/^rm .*\/persist\/var/m);
  });

  it('build from the flake where the system comes from one', () => {
    const flake = { kind: 'flake', folder: '/persist/etc/nixos', host: 'tide' } as const;
    expect(commands({ configuration: flake })).toContain('nixosConfigurations."tide"');
    expect(commands({})).toContain('nix-build');
  });
});

describe('places', () => {
  it('are below what is kept, where the element says, or a subvolume of its own', () => {
    const where = { persist: '/persist', top: '/top' };
    expect(itemPlace(notesItem, where)).toBe('/persist/var/lib/notes');
    const elsewhere = { ...notesItem, item: { ...notesItem.item, source: '/persist/x' } };
    expect(itemPlace(elsewhere, where)).toBe('/persist/x');
    const own = { ...notesItem, subvolume: { name: 'keep-notes', noCopyOnWrite: true } };
    expect(itemPlace(own, where)).toBe('/top/keep-notes');
  });

  it('stop what could start another first, each once', () => {
    const other = { stops: ['b.service', 'a.timer', 'notes.socket'] };
    expect(unitsToStop([notesItem, other])).toEqual([
      'notes.socket',
      'a.timer',
      'notes.service',
      'b.service',
    ]);
  });
});
