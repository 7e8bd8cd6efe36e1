/** Reads what the explainer has to know of this machine. */
import { readFile } from 'node:fs/promises';
import type { Problem } from '../../core/errors/problem.ts';
import type { ExplainInput } from '../../core/drift/explain-input.ts';
import { homesOf } from '../../core/drift/passwd.ts';
import type { PasswdEntry } from '../../core/drift/passwd.ts';
import { bytesOfText, displayPath } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { rootMounts } from '../../core/drift/root-mounts.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import { parseTmpfiles } from '../../core/drift/tmpfiles.ts';
import type { TmpfilesRule } from '../../core/drift/tmpfiles.ts';
import { unitsOf } from '../../core/drift/units.ts';
import { knowledgeEntries } from '../../core/knowledge/entries.ts';
import { persistDataSchema } from '../../core/persist/persist-data.ts';
import type { PersistData } from '../../core/persist/persist-data.ts';
import { readPersistFile, readPersistText } from '../persist/read-persist-file.ts';
import { problemOf } from '../run/run-steps.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { invokingUid, readPasswd } from './invoking-user.ts';
import { pendingPaths } from './pending-paths.ts';
import { readOwnKnowledge } from './read-own-knowledge.ts';
import { remember } from './remember.ts';
import { currentSystem, recentUnits } from './units.ts';

export interface ReadExplainInput extends ExplainInput {
  /** What could not be read: explanations are poorer without it, and the scan is as good as ever. */
  readonly inputProblems: readonly Problem[];
}

interface Persist {
  readonly data: PersistData;
  readonly problems: readonly Problem[];
}

/** Until the configuration changes; directories of units and tmpfiles rules come from it. */
const configurationHoldsMs = 600_000;

/** A list that reads other files can change while its own text does not. */
const readsOthers = /\bimport\b|readFile|readDir|<|\.\/|http|builtins/;

async function evaluated(path: string, context: VerbContext): Promise<PersistData> {
  const text = await readPersistText(path);
  const forMs = readsOthers.test(text) ? 0 : configurationHoldsMs;
  const reading = { name: 'persist', fingerprint: `${path}\0${text}`, forMs };
  return remember(context, reading, async () => (await readPersistFile(path, context)).data);
}

async function readPersist({ persistFile }: DriftSystem, context: VerbContext): Promise<Persist> {
  const nothing = persistDataSchema.parse({});
  if (persistFile === null) return { data: nothing, problems: [] };
  try {
    return { data: await evaluated(persistFile, context), problems: [] };
  } catch (error) {
    return { data: nothing, problems: [problemOf(error, null)] };
  }
}

async function readTmpfiles({ runTool }: VerbContext): Promise<readonly TmpfilesRule[]> {
  try {
    const args = ['--cat-config', '--no-pager'];
    const { stdout } = await runTool('systemd-tmpfiles', args, { timeoutMs: 10_000 });
    return parseTmpfiles(stdout);
  } catch {
    return [];
  }
}

async function recentTmpfiles(context: VerbContext): Promise<readonly TmpfilesRule[]> {
  const reading = {
    name: 'tmpfiles',
    fingerprint: currentSystem(),
    forMs: configurationHoldsMs,
  };
  return remember(context, reading, async () => readTmpfiles(context));
}

/** `/etc/.clean`: paths below /etc, one a line, of the files that NixOS has copied there. */
async function readCopies(): Promise<readonly PathBytes[]> {
  const text = await readFile('/etc/.clean', 'latin1').catch(() => '');
  return text
    .split('\n')
    .filter((name) => name !== '' && !/(^|\/)\.{0,2}(\/|$)/.test(name))
    .map((name) => `/etc/${name}`);
}

async function readMountInfo(): Promise<string> {
  return readFile('/proc/self/mountinfo', 'latin1').catch(() => '');
}

async function personOf(users: readonly PasswdEntry[]): Promise<PasswdEntry | null> {
  const uid = await invokingUid(process.env);
  return users.find((user) => user.uid === uid) ?? null;
}

/**
 * Reads everything that explanations are made from. Readings that fail leave their part empty; nothing
 * is written, and nothing here may stop a scan.
 */
export async function readExplainInput(
  system: DriftSystem,
  context: VerbContext,
): Promise<ReadExplainInput> {
  const [persist, tmpfiles, units, copies, mountInfo, users, pending] = await Promise.all([
    readPersist(system, context),
    recentTmpfiles(context),
    recentUnits(context, configurationHoldsMs),
    readCopies(),
    readMountInfo(),
    readPasswd(),
    pendingPaths(context),
  ]);
  const { data } = persist;
  const person = await personOf(users);
  const own = person === null ? null : readOwnKnowledge(person.home);
  const kept = system.persist === null ? null : bytesOfText(system.persist);
  const items = [...data.directories, ...data.files]
    .filter(({ enable, method }) => enable !== false && method !== 'native')
    .map(({ path }) => bytesOfText(path));
  return {
    knowledge: knowledgeEntries,
    own: [...(own?.entries ?? []), ...data.knowledge],
    rules: data.ignore,
    persist: kept,
    mounts: rootMounts({ mountInfo, persist: kept, declared: new Set(items) }),
    items: items.map((path) => ({ path, isPending: pending.has(path) })),
    tmpfiles,
    unitDirectories: unitsOf(units).flatMap(({ directories }) => directories),
    units: new Set(units.keys()),
    copies,
    homes: homesOf(users),
    users: new Map(users.map(({ uid, name }) => [uid, displayPath(name)])),
    inputProblems: [
      ...persist.problems,
      ...(own?.problem === undefined || own.problem === null ? [] : [own.problem]),
    ],
  };
}
