import type { DriftSummary } from '../../core/drift/scan.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type {
  EarlierRoot,
  RestoreRequest,
  RestoreResult,
  Version,
  VersionComparison,
} from '../../core/roots/roots.ts';
import type { Loading } from './loading.ts';
import type { SliceTools } from './slice.ts';

/** An earlier root that is looked into. */
export interface OpenRoot {
  readonly name: string;
  /** What it held beyond the blank snapshot: what its boot took. */
  readonly summary: Loading<DriftSummary>;
}

/** All versions of one path over the kept boots. */
export interface PathVersions {
  readonly path: PathBytes;
  readonly list: Loading<readonly Version[]>;
  /** The root whose version is compared with today's; null before one was chosen. */
  readonly root: string | null;
  readonly comparison: Loading<VersionComparison>;
}

export type Restoring =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly request: RestoreRequest }
  | { readonly kind: 'done'; readonly request: RestoreRequest; readonly result: RestoreResult }
  | { readonly kind: 'failed'; readonly request: RestoreRequest; readonly problem: Problem };

export interface RootsSlice {
  readonly roots: Loading<readonly EarlierRoot[]>;
  /** Looking again, or counting what each of them alone holds, which can take a while. */
  readonly isRootsBusy: boolean;
  readonly openRoot: OpenRoot | null;
  readonly versions: PathVersions | null;
  readonly restoring: Restoring;
  readonly loadRoots: () => Promise<void>;
  readonly lookIntoRoot: (name: string) => Promise<void>;
  readonly closeRoot: () => void;
  /** @param root compares the version that this root holds at once */
  readonly findVersions: (path: PathBytes, root?: string) => Promise<void>;
  readonly closeVersions: () => void;
  readonly compareVersion: (root: string) => Promise<void>;
  readonly restore: (request: RestoreRequest) => Promise<void>;
  readonly endRestoring: () => void;
}

/** Twice: at once without sizes, then with them. */
async function loadRoots({ set, get, page }: SliceTools): Promise<void> {
  if (get().isRootsBusy) return;
  set({ isRootsBusy: true });
  if (get().roots.kind !== 'loaded') set({ roots: { kind: 'loading' } });
  const names = await page.request['roots.list']({ isCounted: false });
  if (!names.ok) {
    set({ isRootsBusy: false, roots: { kind: 'failed', problem: names.problem } });
    return;
  }
  // Sizes that were counted before stay until they are counted anew.
  const { roots: before } = get();
  const known = new Map(
    before.kind === 'loaded'
      ? before.value.map(({ name, exclusiveBytes }) => [name, exclusiveBytes])
      : [],
  );
  const value = names.value.roots.map((root) => ({
    ...root,
    exclusiveBytes: root.exclusiveBytes ?? known.get(root.name) ?? null,
  }));
  set({ roots: { kind: 'loaded', value } });
  const counted = await page.request['roots.list']({ isCounted: true });
  set({
    isRootsBusy: false,
    ...(counted.ok ? { roots: { kind: 'loaded', value: counted.value.roots } } : {}),
  });
}

async function lookIntoRoot({ set, get, page }: SliceTools, name: string): Promise<void> {
  set({
    openRoot: { name, summary: { kind: 'loading' } },
    rootTree: null,
    rootTreeText: '',
    rootTreeProblem: null,
  });
  const subject = { kind: 'earlier-root', name } as const;
  const answer = await page.request['drift.scan']({ subject, isForced: false });
  if (get().openRoot?.name !== name) return;
  set({
    openRoot: {
      name,
      summary: answer.ok
        ? { kind: 'loaded', value: answer.value }
        : { kind: 'failed', problem: answer.problem },
    },
  });
  if (answer.ok) await get().openRootTree();
}

/** The newest earlier root that holds a version; null for one that only the running root has. */
export function rootOf({ roots }: Version): string | null {
  return roots.find((root) => root !== null) ?? null;
}

async function findVersions(
  tools: SliceTools,
  path: PathBytes,
  root: string | null,
): Promise<void> {
  const { set, get, page } = tools;
  const asked: PathVersions = {
    path,
    list: { kind: 'loading' },
    root: null,
    comparison: { kind: 'unasked' },
  };
  set({ versions: asked, restoring: { kind: 'idle' } });
  const answer = await page.request['roots.versions']({ path });
  if (get().versions !== asked) return;
  set({
    versions: {
      ...asked,
      list: answer.ok
        ? { kind: 'loaded', value: answer.value.versions }
        : { kind: 'failed', problem: answer.problem },
    },
  });
  if (!answer.ok || root === null) return;
  const version = answer.value.versions.find(({ roots }) => roots.includes(root));
  const newest = version === undefined ? null : rootOf(version);
  if (newest !== null) await compareVersion(tools, newest);
}

async function compareVersion({ set, get, page }: SliceTools, root: string): Promise<void> {
  const { versions } = get();
  if (versions === null) return;
  const asked: PathVersions = { ...versions, root, comparison: { kind: 'loading' } };
  set({ versions: asked, restoring: { kind: 'idle' } });
  const answer = await page.request['roots.compare']({ root, path: versions.path });
  if (get().versions !== asked) return;
  set({
    versions: {
      ...asked,
      comparison: answer.ok
        ? { kind: 'loaded', value: answer.value }
        : { kind: 'failed', problem: answer.problem },
    },
  });
}

async function restore({ set, get, page }: SliceTools, request: RestoreRequest): Promise<void> {
  if (get().restoring.kind === 'running') return;
  set({ restoring: { kind: 'running', request } });
  const answer = await page.request['roots.restore'](request);
  set({
    restoring: answer.ok
      ? { kind: 'done', request, result: answer.value }
      : { kind: 'failed', request, problem: answer.problem },
  });
  if (!answer.ok) return;
  if (request.target === 'kept' && get().kept.kind !== 'unasked') void get().loadKept();
  void get().scan(false);
}

export function rootsSlice(tools: SliceTools): RootsSlice {
  const { set } = tools;
  return {
    roots: { kind: 'unasked' },
    isRootsBusy: false,
    openRoot: null,
    versions: null,
    restoring: { kind: 'idle' },
    loadRoots: () => loadRoots(tools),
    lookIntoRoot: (name) => lookIntoRoot(tools, name),
    closeRoot: () => set({ openRoot: null }),
    findVersions: (path, root) => findVersions(tools, path, root ?? null),
    closeVersions: () => set({ versions: null, restoring: { kind: 'idle' } }),
    compareVersion: (root) => compareVersion(tools, root),
    restore: (request) => restore(tools, request),
    endRestoring: () => set({ restoring: { kind: 'idle' } }),
  };
}
