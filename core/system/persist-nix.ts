import type { KnowledgeEntry } from '../knowledge/entry.ts';
import { english } from '../messages/english.ts';
import { message, renderMessage } from '../messages/render.ts';
import type { NixToken } from '../nix/token.ts';
import type { PersistData, PersistItem } from '../persist/persist-data.ts';
import { persistTokens } from '../persist/persist-text.ts';
import type { InstallSpec } from '../spec/spec.ts';
import { keptPaths } from './kept-paths.ts';
import type { KeptPath } from './kept-paths.ts';

/** One kept path, with the option names of the module; what is the module's default is left out. */
function itemOf({ entry, subvolume }: KeptPath): PersistItem {
  return {
    path: entry.path,
    method: entry.method ?? 'native',
    ...(subvolume === null ? {} : { subvolume }),
    mode: entry.mode,
    owner: entry.owner,
    group: entry.ownerGroup,
    ...(entry.inInitrd ? { inInitrd: true } : {}),
    ...(entry.units.length > 0 ? { units: [...entry.units] } : {}),
    reason: renderMessage(message(`knowledge.${entry.id}.lost`), english, 'en'),
  };
}

/** What persist.nix of this spec holds, as plain data. */
export function persistOf(spec: InstallSpec): Pick<PersistData, 'directories' | 'files'> {
  const kept = keptPaths(spec);
  const itemsOf = (kind: KnowledgeEntry['kind']): PersistItem[] =>
    kept.filter(({ entry }) => entry.kind === kind).map(itemOf);
  return { directories: itemsOf('directory'), files: itemsOf('file') };
}

/** persist.nix: one attribute set, read by evaluating it with Nix. */
export function persistNix(spec: InstallSpec): NixToken[] {
  return persistTokens({ ...persistOf(spec), ignore: [], knowledge: [] });
}
