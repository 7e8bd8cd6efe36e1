/** persist.nix as text: one attribute set of plain data, read by evaluating it with Nix. */
import { printFile, printValue } from '../nix/print.ts';
import { textOf } from '../nix/template.ts';
import type { NixToken } from '../nix/token.ts';
import { attribute, set } from '../nix/value.ts';
import type { NixSet, NixValue } from '../nix/value.ts';
import type { IgnoreRule, OwnKnowledge, PersistData, PersistItem } from './persist-data.ts';

const heading =
  'What stays when the root is emptied, and why. Plain data: you may edit it, and Tidemark does too.';

/** The order in which the attributes of an element are written. */
const itemOrder = [
  'enable',
  'path',
  'source',
  'method',
  'subvolume',
  'mode',
  'owner',
  'group',
  'inInitrd',
  'units',
  'reason',
] as const satisfies readonly (keyof PersistItem)[];
const ruleOrder = ['kind', 'pattern', 'reason'] as const satisfies readonly (keyof IgnoreRule)[];
const knowledgeOrder = [
  'path',
  'name',
  'worth',
  'lost',
  'method',
  'units',
] as const satisfies readonly (keyof OwnKnowledge)[];

/** The lists of the file, in their order. */
export type PersistList = keyof PersistData;
export type PersistElement = PersistItem | IgnoreRule | OwnKnowledge;

function ordered(element: Readonly<Record<string, unknown>>, order: readonly string[]): NixSet {
  return set(
    ...order
      .filter((name) => element[name] !== undefined)
      .map((name) => attribute([name], element[name] as NixValue)),
  );
}

/** An element of a list as a Nix value; what it does not say is left to the defaults. */
export function elementSet(list: PersistList, element: PersistElement): NixSet {
  const record = { ...element };
  if (list === 'ignore') return ordered(record, ruleOrder);
  if (list === 'knowledge') return ordered(record, knowledgeOrder);
  return ordered(record, itemOrder);
}

/** The text of one element, as it stands in a list: its further lines are indented by `indentation`. */
export function elementText(
  list: PersistList,
  element: PersistElement,
  indentation: string,
): string {
  const lines = textOf(printValue(elementSet(list, element))).split('\n');
  return lines.map((line, index) => (index === 0 ? line : indentation + line)).join('\n');
}

/** The pieces of persist.nix. The lists that only few people have are left out when they are empty. */
export function persistTokens({ directories, files, ignore, knowledge }: PersistData): NixToken[] {
  const lists = [
    attribute(
      'directories',
      directories.map((item) => elementSet('directories', item)),
    ),
    attribute(
      'files',
      files.map((item) => elementSet('files', item)),
    ),
    ...(ignore.length === 0
      ? []
      : [
          attribute(
            'ignore',
            ignore.map((rule) => elementSet('ignore', rule)),
          ),
        ]),
    ...(knowledge.length === 0
      ? []
      : [
          attribute(
            'knowledge',
            knowledge.map((own) => elementSet('knowledge', own)),
          ),
        ]),
  ];
  return printFile(heading, set(...lists));
}

/**
 * The text of persist.nix with this data, as the installer writes it. Evaluated it gives the same data.
 *
 * @throws RangeError when a text cannot be held by Nix (NUL, half a surrogate pair)
 */
export function persistText(data: PersistData): string {
  return textOf(persistTokens(data));
}
