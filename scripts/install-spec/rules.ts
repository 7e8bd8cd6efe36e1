/** What a JSON Schema cannot say of an install spec, in the words of the program itself. */
import {
  maximumEfiBytes,
  minimumDiskBytes,
  minimumEfiBytes,
  minimumSwapBytes,
  minimumSystemBytes,
} from '../../core/layout/minimums.ts';
import { english } from '../../core/messages/english.ts';
import { GIB, MIB } from '../../core/sizes/units.ts';

/** What the schema of the program refuses beyond what JSON Schema can say. */
const refinements: readonly string[] = [
  '`disk` names `byId` or `node`; with neither of them no disk is named.',
  'A subvolume is not called `root-blank`, `old_roots`, `root-new` or `swap`: Tidemark keeps these names ' +
    'for itself.',
];

interface Rule {
  /** The part of the spec that the sentence is about. */
  readonly part: string;
  /** The id of the sentence. */
  readonly id: string;
  /** What is the same for every spec, in words; the rest stays as its name. */
  readonly values?: Readonly<Record<string, string>>;
}

function rules(part: string, ...ids: readonly string[]): readonly Rule[] {
  return ids.map((id) => ({ part, id }));
}

function mebibytes(bytes: number): string {
  return bytes < GIB ? `${bytes / MIB} MiB` : `${bytes / GIB} GiB`;
}

function limit(part: string, id: string, bytes: number): Rule {
  const size = mebibytes(bytes);
  const values = { minimumBytes: size, maximumBytes: size };
  return { part, id, values: { ...values, systemBytes: mebibytes(minimumSystemBytes) } };
}

/** What the parts mean together (`specProblems`). */
const anywhere: readonly Rule[] = [
  limit('disk', 'layout.disk-too-small', minimumDiskBytes),
  limit('layout.efi', 'layout.efi-minimum', minimumEfiBytes),
  limit('layout.efi', 'layout.efi-maximum', maximumEfiBytes),
  limit('layout.swap', 'layout.swap-minimum', minimumSwapBytes),
  limit('layout', 'layout.no-room', minimumSystemBytes),
  ...rules(
    'btrfs.subvolumes',
    'subvolumes.missing',
    'subvolumes.role-twice',
    'subvolumes.name-twice',
    'subvolumes.mount-point-twice',
    'subvolumes.mount-point-fixed',
    'subvolumes.mount-point-reserved',
  ),
  ...rules('encryption', 'encryption.mapping-reserved'),
  ...rules('system.hostName', 'system.host-name-local'),
  ...rules('system.user', 'system.user-reserved'),
  ...rules('system.firmware', 'system.firmware-unfree'),
  ...rules('system.desktop', 'system.plasma-release'),
  ...rules('system.keep', 'system.keep-unknown'),
];

/** What only the machine can tell (`systemProblems` with its choices). */
const onThisMachine: readonly Rule[] = [
  ...rules('system.timeZone', 'system.time-zone-unknown'),
  ...rules('system.locale', 'system.locale-unknown'),
  ...rules('system.release', 'system.release-newer'),
  ...rules('system.keyboard', 'system.layout-unknown', 'system.variant-unknown'),
  ...rules('system.keyboard', 'system.key-map-unknown'),
];

function sentence({ part, id, values = {} }: Rule): string {
  const text = english[id];
  if (text === undefined) throw new Error(`there is no message ${id}`);
  const filled = text.replaceAll(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => values[name] ?? `_${name}_`,
  );
  return `\`${part}\`: ${filled}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}\n`).join('');
}

export function rulesChapter(): string {
  return `
## What the schema cannot say

Refused with \`spec-invalid\`, like everything above:

${list(refinements)}
Refused with \`layout-impossible\` or \`system-impossible\`, wherever a plan is made of the spec; words
_like this_ stand for what the program fills in:

${list(anywhere.map(sentence))}
Refused on the machine that is installed on, which knows what it has:

${list(onThisMachine.map(sentence))}
Which disk is meant is decided on the machine too: exactly one must fit all that \`disk\` says.
`;
}
