/**
 * Everything that is wrong with the fields of the layout page, for the field where it can be mended.
 * The shapes are the schema's; they are repeated here because the page carries no validator, and a test
 * holds the two together.
 */
import { computeLayout } from '../../../core/layout/compute.ts';
import type { LayoutProblem } from '../../../core/layout/layout.ts';
import type { Message } from '../../../core/messages/message.ts';
import { layoutProblems } from '../../../core/spec/problems.ts';
import type { InstallSpec } from '../../../core/spec/spec.ts';

/** The fields whose text has a shape. */
export const shapes = {
  mapping: /^[a-z][a-z0-9_]{0,30}$/,
  luksLabel: /^[A-Za-z0-9._-]{1,47}$/,
  efiLabel: /^[A-Z0-9_-]{1,11}$/,
  btrfsLabel: /^[A-Za-z0-9._-]{1,64}$/,
  subvolumeName: /^(?!(root-blank|old_roots|root-new|swap)$)[A-Za-z0-9_@][A-Za-z0-9._@-]{0,63}$/,
  mountPoint: /^(?=.{1,255}$)(\/|(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._@+-]+)+)$/,
} as const;
export type Shape = keyof typeof shapes;

export function fitsShape(shape: Shape, text: string): boolean {
  return shapes[shape].test(text);
}

export type FieldProblem =
  | { readonly kind: 'shape'; readonly shape: Shape; readonly index: number | null }
  | {
      readonly kind: 'rule';
      readonly field: LayoutProblem['field'];
      readonly message: Message;
    };

/** The parts of the page: where a problem can be mended. */
export type LayoutPart = 'swap' | 'efi' | 'subvolumes' | 'advanced' | 'disk';

export function partOf(problem: FieldProblem): LayoutPart {
  if (problem.kind === 'shape') return problem.index === null ? 'advanced' : 'subvolumes';
  return problem.field === 'encryption' ? 'advanced' : problem.field;
}

function shapeProblems(spec: InstallSpec): FieldProblem[] {
  const { encryption, layout, btrfs } = spec;
  const texts: [Shape, string, number | null][] = [
    ['mapping', encryption.mapping, null],
    ['luksLabel', encryption.label, null],
    ['efiLabel', layout.efi.label, null],
    ['btrfsLabel', btrfs.label, null],
  ];
  for (const [index, { name, mountPoint }] of btrfs.subvolumes.entries()) {
    texts.push(['subvolumeName', name, index], ['mountPoint', mountPoint, index]);
  }
  return texts
    .filter(([shape, text]) => !fitsShape(shape, text))
    .map(([shape, , index]) => ({ kind: 'shape', shape, index }));
}

/** All problems of the page; empty when one may go on. */
export function fieldProblems(spec: InstallSpec): readonly FieldProblem[] {
  const rules = layoutProblems(spec).map(({ field, message }): FieldProblem => ({
    kind: 'rule',
    field,
    message,
  }));
  return [...shapeProblems(spec), ...rules];
}

/** The partitions of a spec, or null while its sizes do not fit. */
export function partitionsOf(spec: InstallSpec) {
  const layout = computeLayout(spec);
  return layout.ok ? layout.partitions : null;
}
