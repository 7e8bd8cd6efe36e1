/** A package where it would be installed: in a folder that only root can write, by its own install.sh. */
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { chmod, chown, cp, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { installedPlace } from '../../scripts/package/place.ts';
import { capture } from '../../scripts/run/process.ts';
import type { Outcome } from '../../scripts/run/process.ts';
import { ordinaryUser, switchTo } from '../../scripts/setup/ordinary-user.ts';
import { makeFolder } from './user-folder.ts';
import type { UserFolder } from './user-folder.ts';

export interface PlacedPackage {
  /** Starts the window. */
  readonly program: string;
  /** Holds the helper, its Node and its launcher. */
  readonly resources: string;
  /** What polkit's action would name. */
  readonly launcher: string;
}

function placed(folder: string): PlacedPackage {
  const resources = join(folder, 'resources');
  return {
    program: join(folder, 'tidemark'),
    resources,
    launcher: join(resources, 'tidemark-helper'),
  };
}

/**
 * Installs an unpacked package below a folder. Playwright speaks to a program's main process by
 * Node's inspector, which people's packages have switched off: this copy has that one fuse on.
 */
export async function placePackage(unpacked: string, below: string): Promise<PlacedPackage> {
  const install = [join(unpacked, 'install.sh'), '--destdir', below];
  const { code, stderr } = await capture(install);
  if (code !== 0) throw new Error(`install.sh ended with ${code}: ${stderr}`);
  const found = placed(join(below, installedPlace));
  await flipFuses(found.program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return found;
}

/** The helper's part of a package in a folder of the ordinary user, as who unpacks it at home has it. */
export async function unpackAtHome(from: PlacedPackage): Promise<PlacedPackage & UserFolder> {
  const home = await makeFolder();
  const { uid, gid } = await ordinaryUser();
  const copy = placed(home.path);
  await mkdir(copy.resources);
  for (const name of ['node', 'tidemark-helper', 'tidemark-helper.cjs']) {
    const file = join(copy.resources, name);
    const original = join(from.resources, name);
    await cp(original, file);
    await chmod(file, (await stat(original)).mode);
    await chown(file, uid, gid);
  }
  await chown(copy.resources, uid, gid);
  return { ...copy, ...home };
}

/** Has pkexec start a helper, as the ordinary user, with an environment that a caller chose. */
export async function askAsRoot(
  launcher: string,
  words: readonly string[],
  environment: readonly string[] = [],
): Promise<Outcome> {
  const asUser = [...switchTo(await ordinaryUser(), []), 'env', ...environment];
  return capture([...asUser, 'pkexec', '--disable-internal-agent', launcher, ...words]);
}

export interface RunningProcess {
  /** Effective user id. */
  readonly uid: number;
  /** PKEXEC_UID as it was started with: whom pkexec asked for. */
  readonly askedBy: number | null;
}

/** The running processes that have this word on their command line. Only root can see of others who asked. */
export async function processesWith(word: string): Promise<readonly RunningProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const read = async (name: string): Promise<string> =>
        readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
      if (!(await read('cmdline')).split('\0').includes(word)) return [];
      // Real, effective, saved, file system (proc(5)).
      const uid = Number(/^Uid:\t\d+\t(\d+)/m.exec(await read('status'))?.[1] ?? -1);
      const asked = /(?:^|\0)PKEXEC_UID=(\d+)/.exec(await read('environ'))?.[1];
      return [{ uid, askedBy: asked === undefined ? null : Number(asked) }];
    }),
  );
  return found.flat();
}
