/**
 * Everything that is wrong with the fields of the system, for the field where it can be mended. The
 * shapes are the schema's; they are repeated here because the page carries no validator, and a test
 * holds the two together.
 */
import type { Message } from '../../../core/messages/message.ts';
import type { System } from '../../../core/spec/system.ts';
import type { Choices } from '../../../core/system/choices.ts';
import { systemProblems } from '../../../core/system/problems.ts';
import type { SystemField } from '../../../core/system/problems.ts';

export const machineShapes = {
  hostName: /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/,
  userName: /^[a-z_][a-z0-9_-]{0,30}$/,
  fullName: /^[^\p{Cc}\p{Cs}\u2028\u2029:,]{0,255}$/u,
  timeZone: /^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/,
  locale: /^[A-Za-z]{1,8}(_[A-Z]{2})?(\.[A-Za-z0-9-]+)?(@[a-z]+)?$/,
  keyMap: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/,
  layout: /^[a-z]{2,8}$/,
} as const;
export type MachineShape = keyof typeof machineShapes;

export type MachineField = SystemField | 'full-name';

export type MachineProblem =
  | { readonly kind: 'shape'; readonly field: MachineField; readonly shape: MachineShape }
  | { readonly kind: 'rule'; readonly field: MachineField; readonly message: Message };

function shapeProblems({ hostName, user, timeZone, locale, formats, keyboard }: System) {
  const texts: readonly (readonly [MachineField, MachineShape, string])[] = [
    ['host-name', 'hostName', hostName],
    ['user', 'userName', user.name],
    ['full-name', 'fullName', user.fullName],
    ['time-zone', 'timeZone', timeZone],
    ['locale', 'locale', locale],
    ['formats', 'locale', formats ?? locale],
    ['keyboard', 'layout', keyboard.layout],
    ['console-key-map', 'keyMap', keyboard.consoleKeyMap],
  ];
  return texts
    .filter(([, shape, text]) => !machineShapes[shape].test(text))
    .map(([field, shape]): MachineProblem => ({ kind: 'shape', field, shape }));
}

/** All problems of the system; empty when one may go on. */
export function machineProblems(
  system: System,
  choices: Choices | null,
): readonly MachineProblem[] {
  const shapes = shapeProblems(system);
  const isMisshapen = new Set(shapes.map(({ field }) => field));
  // One sentence for a field: what no machine takes needs no word about this one.
  const rules = systemProblems(system, choices)
    .filter(({ field }) => !isMisshapen.has(field))
    .map(({ field, message }): MachineProblem => ({ kind: 'rule', field, message }));
  return [...shapes, ...rules];
}
