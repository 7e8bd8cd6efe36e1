import type { KnowledgeEntry } from '../knowledge/entry.ts';
import { english } from '../messages/english.ts';
import { message, renderMessage } from '../messages/render.ts';
import { printFile } from '../nix/print.ts';
import type { NixToken } from '../nix/token.ts';
import { attribute, set } from '../nix/value.ts';
import type { NixSet, NixValue } from '../nix/value.ts';
import type { InstallSpec } from '../spec/spec.ts';
import { keptPaths } from './kept-paths.ts';
import type { KeptPath } from './kept-paths.ts';

const heading =
  'What stays when the root is emptied, and why. Plain data: you may edit it, and Tidemark does too.';

/** One kept path, with the option names of the module; what is the module's default is left out. */
export interface PersistItem {
  readonly path: string;
  readonly method: string;
  readonly subvolume?: string;
  readonly mode: string;
  readonly owner: string;
  readonly group: string;
  readonly inInitrd?: true;
  readonly units?: readonly string[];
  readonly reason: string;
}

export interface Persist {
  readonly directories: readonly PersistItem[];
  readonly files: readonly PersistItem[];
}

function itemOf({ entry, subvolume }: KeptPath): PersistItem {
  return {
    path: entry.path,
    method: entry.method ?? 'native',
    ...(subvolume === null ? {} : { subvolume }),
    mode: entry.mode,
    owner: entry.owner,
    group: entry.ownerGroup,
    ...(entry.inInitrd ? { inInitrd: true } : {}),
    ...(entry.units.length > 0 ? { units: entry.units } : {}),
    reason: renderMessage(message(`knowledge.${entry.id}.lost`), english, 'en'),
  };
}

/** What persist.nix of this spec holds, as plain data. */
export function persistOf(spec: InstallSpec): Persist {
  const kept = keptPaths(spec);
  const itemsOf = (kind: KnowledgeEntry['kind']): PersistItem[] =>
    kept.filter(({ entry }) => entry.kind === kind).map(itemOf);
  return { directories: itemsOf('directory'), files: itemsOf('file') };
}

function itemSet(item: PersistItem): NixSet {
  const entries = Object.entries<NixValue>({ ...item });
  return set(...entries.map(([name, value]) => attribute(name, value)));
}

/** persist.nix: one attribute set, read by evaluating it with Nix. */
export function persistNix(spec: InstallSpec): NixToken[] {
  const { directories, files } = persistOf(spec);
  const lists = [
    attribute('directories', directories.map(itemSet)),
    attribute('files', files.map(itemSet)),
  ];
  return printFile(heading, set(...lists));
}
