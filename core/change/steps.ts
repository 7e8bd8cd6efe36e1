/**
 * The steps of a change with their commands, for the review. The executor follows the same values; where
 * code of ours does what no command does alone, a comment line says what.
 */
import type { DriftSystem } from '../drift/system.ts';
import { message } from '../messages/render.ts';
import { displayCommand, quoteWord } from '../plan/display.ts';
import type { Tool } from '../plan/plan.ts';
import { buildWords } from './build-words.ts';
import type { Activation, ChangeItem, ChangeStep, ChangeStepId } from './change.ts';
import { changeStepIds } from './change.ts';
import type { Configuration } from './journal.ts';
import { changePlaces, itemPlace, ownSubvolume, unitsToStop } from './places.ts';

export interface ChangeStepsInput {
  readonly kind: 'keep' | 'stop-keeping';
  readonly items: readonly ChangeItem[];
  readonly activation: Activation;
  readonly system: Pick<DriftSystem, 'root'>;
  /** Where what is kept lies. */
  readonly persist: string;
  readonly file: string;
  readonly configuration: Configuration;
}

/** Stands for what only the change that is carried out has: its time and number. */
const id = 'ID';
/** Where the top level of the file system is mounted for us alone. */
const top = '/run/tidemark/top';
const profile = '/nix/var/nix/profiles/system';

const typed = (tool: Tool, ...args: string[]): string => displayCommand({ tool, args });
const comment = (text: string): string => `# ${text}`;

function snapshotCommand(input: ChangeStepsInput, name: string): string {
  const { snapshots } = changePlaces(input.persist, id);
  const from = input.kind === 'keep' ? `${top}/${input.system.root}` : input.persist;
  return typed('btrfs', 'subvolume', 'snapshot', '-r', from, `${snapshots}/${name}/tree`);
}

function copyCommand(from: string, to: string): string {
  return typed('cp', '-a', '-x', '--reflink=auto', '-T', '--', from, to);
}

function copies(input: ChangeStepsInput, name: string): string[] {
  const { snapshots, staging } = changePlaces(input.persist, id);
  return [
    snapshotCommand(input, name),
    ...input.items.flatMap((each, index) => {
      const own = ownSubvolume(each);
      const to =
        own === null || name !== 'final' ? `${staging}/${name}/${index}` : `${top}/${own}.new`;
      const make =
        own === null || name !== 'final' ? [] : [typed('btrfs', 'subvolume', 'create', to)];
      const bare =
        each.subvolume?.noCopyOnWrite === true && make.length > 0
          ? [typed('chattr', '+C', to)]
          : [];
      return [...make, ...bare, copyCommand(`${snapshots}/${name}/tree${each.item.path}`, to)];
    }),
    comment('flags (chattr) and nested subvolumes are carried over as well'),
    typed('sync', '-f', input.persist),
  ];
}

function copiesBack(input: ChangeStepsInput): string[] {
  const { snapshots } = changePlaces(input.persist, id);
  return [
    snapshotCommand(input, 'final'),
    ...input.items.map(({ item }) => {
      const place = item.source ?? `${input.persist}${item.path}`;
      const below = place.startsWith(`${input.persist}/`)
        ? place.slice(input.persist.length)
        : place;
      return copyCommand(
        `${snapshots}/final/tree${below}`,
        `${top}/${input.system.root}${item.path}`,
      );
    }),
    comment('so that programs find it until the next boot empties the root'),
  ];
}

function moves(input: ChangeStepsInput): string[] {
  const { staging } = changePlaces(input.persist, id);
  return [
    ...input.items.map((each, index) => {
      const own = ownSubvolume(each);
      const from = own === null ? `${staging}/final/${index}` : `${top}/${own}.new`;
      const to = itemPlace(each, { persist: input.persist, top });
      return typed('mv', '--no-clobber', '-T', '--', from, to);
    }),
    comment('folders on the way are made with the owner and mode that they have in the root'),
    typed('sync', '-f', input.persist),
  ];
}

function activation({ activation: when }: ChangeStepsInput): string[] {
  const how = when === 'now' ? 'switch' : 'boot';
  return [
    typed('nix-env', '-p', profile, '--set', '/nix/store/…'),
    `systemd-run --wait --pipe /nix/store/…/bin/switch-to-configuration ${how}`,
    ...(when === 'next-boot'
      ? [comment('when the computer is shut down, what was written until then is copied once more')]
      : []),
  ];
}

function clearing(input: ChangeStepsInput): string[] {
  const { snapshots, staging, stopped } = changePlaces(input.persist, id);
  const aside = input.items.map((each) =>
    typed(
      'mv',
      '--no-clobber',
      '-T',
      '--',
      itemPlace(each, { persist: input.persist, top }),
      `${stopped}${each.item.path}`,
    ),
  );
  return [
    ...(input.kind === 'keep' ? [] : aside),
    typed('btrfs', 'subvolume', 'delete', `${snapshots}/final/tree`),
    typed('rm', '-rf', '--one-file-system', '--', staging),
  ];
}

function commandsOf(step: ChangeStepId, input: ChangeStepsInput): string[] {
  const isKeep = input.kind === 'keep';
  const units = unitsToStop(input.items);
  switch (step) {
    case 'check':
      return [comment('paths, links on the way, room, and that nothing has changed since')];
    case 'safety-copy':
      return copies(input, 'safety');
    case 'build': {
      const { configuration, result } = changePlaces(input.persist, id);
      const copied = { ...input.configuration, folder: configuration };
      return [
        copyCommand(input.configuration.folder, configuration),
        comment(`persist.nix in the copy is the new one`),
        typed(...buildWords(copied, result)),
      ];
    }
    case 'stop-units':
      return [
        ...(units.length > 0 ? [typed('systemctl', 'stop', '--', ...units)] : []),
        comment('nothing may hold these paths open any longer'),
      ];
    case 'final-copy':
      return isKeep ? copies(input, 'final') : copiesBack(input);
    case 'compare':
      return [comment('every name, attribute and byte of the copy is compared with the original')];
    case 'move':
      return moves(input);
    case 'declare':
      return [
        comment(
          `${quoteWord(input.file)} is replaced as a whole; the old one stays as ${quoteWord(`${input.file}~`)}`,
        ),
      ];
    case 'activate':
      return activation(input);
    case 'verify':
      return input.activation === 'now'
        ? input.items.map(({ item }) => typed('findmnt', '--target', item.path))
        : [comment('the new system’s own tables say where these paths will come from')];
    case 'start-units':
      return units.length > 0 ? [typed('systemctl', 'start', '--', ...units)] : [];
    case 'clear':
      return clearing(input);
  }
}

/** Whether a change has this step at all. */
export function hasStep(
  step: ChangeStepId,
  { kind, items, activation: when }: Pick<ChangeStepsInput, 'kind' | 'items' | 'activation'>,
): boolean {
  const isNow = when === 'now';
  switch (step) {
    case 'safety-copy':
    case 'move':
      return kind === 'keep';
    case 'final-copy':
    case 'compare':
      return kind === 'keep' || isNow;
    case 'stop-units':
      return isNow;
    case 'start-units':
      return isNow && unitsToStop(items).length > 0;
    case 'check':
    case 'build':
    case 'declare':
    case 'activate':
    case 'verify':
    case 'clear':
      return true;
  }
}

/** The steps that a change has, in their order. */
export function stepIdsOf(
  input: Pick<ChangeStepsInput, 'kind' | 'items' | 'activation'>,
): ChangeStepId[] {
  return changeStepIds.filter((step) => hasStep(step, input));
}

/** The steps with their titles and commands, for the review. */
export function changeSteps(input: ChangeStepsInput): ChangeStep[] {
  return stepIdsOf(input).map((step) => ({
    id: step,
    title: message(`change.step.${step}`),
    commands: commandsOf(step, input)
      .map((text) => text.slice(0, 8192))
      .slice(0, 512),
  }));
}
