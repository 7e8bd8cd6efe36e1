/**
 * The ways to root's rights, for real: setuid programs, polkitd, sudoers. Needs root to set them up;
 * each attempt runs as the ordinary user, since that is who has something to be elevated from.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { buildBundle } from '../../scripts/build/bundle.ts';
import { projectRoot } from '../../scripts/run/paths.ts';
import { capture } from '../../scripts/run/process.ts';
import { cacheFolder } from '../../scripts/setup/cache-folder.ts';
import { ordinaryUser, switchTo } from '../../scripts/setup/ordinary-user.ts';
import type { OrdinaryUser } from '../../scripts/setup/ordinary-user.ts';
import { actionWords, addAction, canAddAction } from '../../scripts/setup/polkit-action.ts';
import { describeAction, helperAction, removeAction } from '../../scripts/setup/polkit-action.ts';
import { allowAction, allowProgram, refuseProgram } from '../../scripts/setup/polkit-rule.ts';
import { removeRule, ruleText } from '../../scripts/setup/polkit-rule.ts';
import { startPolkit } from '../../scripts/setup/polkit.ts';
import type { Polkit } from '../../scripts/setup/polkit.ts';
import { isRoot } from '../../scripts/setup/privilege.ts';
import { presentStage } from '../../scripts/setup/stage.ts';
import type { ElevationId } from './elevation.ts';
import { sudoElevation } from './sudo.ts';
import { makeLauncher } from './testing/make-launcher.ts';
import type { Attempt } from './testing/peer-facts.ts';

const { node } = presentStage();
const ownRule = '/etc/polkit-1/rules.d/40-tidemark-test.rules';
const sudoRule = '/etc/sudoers.d/tidemark-test';

let user: OrdinaryUser;
let runtimeFolder = '';
/** Where the ordinary user can read the programs of this test, wherever the checkout is. */
let programFolder = '';

/** Path of a program of `testing/` once it is built. */
function built(name: string): string {
  return join(programFolder, `${name}.cjs`);
}

async function buildProgram(name: string): Promise<void> {
  await buildBundle({
    entry: `electron/elevation/testing/${name}.ts`,
    output: relative(projectRoot, built(name)),
    target: 'node18.15',
    external: [],
  });
}

interface AttemptOptions {
  readonly program?: readonly string[];
  readonly folder?: string;
  readonly variables?: readonly string[];
}

/** Tries to elevate the peer (or another program) as the ordinary user. */
async function attempt(way: ElevationId, options: AttemptOptions = {}): Promise<Attempt> {
  const variables = [`XDG_RUNTIME_DIR=${runtimeFolder}`, ...(options.variables ?? [])];
  const [command = '', ...words] = [...switchTo(user, []), ...variables];
  const program = options.program ?? [node, built('root-peer'), 'serve'];
  const args = [...words, node, built('elevate'), way, ...program];
  return new Promise((resolve, reject) => {
    const settings = { cwd: options.folder ?? '/', timeout: 30_000 };
    execFile(command, args, settings, (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(JSON.parse(stdout) as Attempt);
    });
  });
}

/** Has pkexec start a program, as the ordinary user: what it printed, or its exit code and why not. */
async function askPkexec(...words: readonly string[]): Promise<string> {
  const command = [...switchTo(user, []), 'pkexec', '--disable-internal-agent', ...words];
  const { code, stdout, stderr } = await capture(command, { cwd: '/' });
  return code === 0 ? stdout : `${code}: ${stdout}${stderr}`;
}

/** polkit wants a password, and nobody is there to ask for it. */
const wantsPassword =
  /^127: Error executing command as another user: No authentication agent found/;
/** polkit says no without asking. */
const refusedAtOnce = /^127: Error executing command as another user: Not authorized/;

describe.skipIf(!isRoot())('elevation', () => {
  let polkit: Polkit;

  beforeAll(async () => {
    user = await ordinaryUser();
    await mkdir(cacheFolder(), { recursive: true });
    programFolder = await mkdtemp(join(cacheFolder(), 'test-'));
    await buildProgram('elevate');
    await buildProgram('root-peer');
    await chmod(programFolder, 0o755);
    polkit = await startPolkit();
    // XDG_RUNTIME_DIR as pam_systemd(8) makes it: the user's own, mode 0700.
    runtimeFolder = await mkdtemp('/run/tidemark-test-');
    await chown(runtimeFolder, user.uid, user.gid);
  });

  afterAll(async () => {
    await polkit.stop();
    // Whatever happened, no rule and no folder stays behind.
    for (const path of [ownRule, sudoRule, runtimeFolder, programFolder]) {
      await rm(path, { recursive: true, force: true });
    }
  });

  describe('pkexec', () => {
    afterEach(async () => {
      await rm(ownRule, { force: true });
    });

    test('without a rule and without an agent: no agent', async () => {
      await refuseProgram(user, node);
      expect(await attempt('pkexec')).toMatchObject({ ok: false, code: 'elevation-no-agent' });
    });

    test('allowed by a rule: root, with nothing of the session left but the language', async () => {
      await allowProgram(user, node);
      // pkexec itself would refuse a SHELL that /etc/shells does not list.
      const variables = ['SHELL=/odd/shell', 'NODE_OPTIONS=--no-deprecation', 'LC_TIME=C.UTF-8'];
      const result = await attempt('pkexec', { variables });
      expect(result).toMatchObject({
        ok: true,
        exitCode: 0,
        peer: { uid: 0, variables: { PKEXEC_UID: String(user.uid), LC_TIME: 'C.UTF-8' } },
      });
      const names = result.ok ? Object.keys(result.peer.variables) : [];
      expect(names).not.toContain('NODE_OPTIONS');
      expect(names).not.toContain('XDG_RUNTIME_DIR');
    });

    test('allowed, but the program is not there: the helper’s fault, not the person’s', async () => {
      const program = ['/no/such/helper'];
      expect(await attempt('pkexec', { program })).toMatchObject({
        ok: false,
        code: 'helper-crashed',
      });
    });

    test('denied by a rule: refused', async () => {
      await allowProgram(user, node);
      const path = JSON.stringify(await realpath(node));
      await writeFile(
        ownRule,
        `polkit.addRule(function (action) {
          if (action.lookup('program') === ${path}) return polkit.Result.NO;
        });\n`,
        { mode: 0o644 },
      );
      await expect
        .poll(async () => attempt('pkexec'), { timeout: 10_000 })
        .toMatchObject({ ok: false, code: 'elevation-refused' });
    });
  });

  describe.skipIf(!canAddAction())('pkexec by Tidemark’s own action', () => {
    let launcher = '';
    const others = async (): Promise<readonly string[]> => [
      await realpath(node),
      join(launcher, '..', 'node'),
      join(launcher, '..', 'other'),
      '/usr/bin/id',
    ];

    beforeAll(async () => {
      launcher = await makeLauncher(join(programFolder, 'package'), node);
      await addAction(launcher);
    });
    afterEach(async () => {
      await removeRule();
      await rm(ownRule, { force: true });
    });
    afterAll(removeAction);

    test('polkitd has its words in the person’s language, and the program that it is about', async () => {
      const text = await describeAction(helperAction);
      expect(text).toMatch(
        /^ +message: +Tidemark needs administrator rights to look at the disks/m,
      );
      expect(text).toContain(`org.freedesktop.policykit.exec.path -> ${launcher}\n`);
      expect(text.match(/^ +implicit \w+: +auth_admin$/gm)).toHaveLength(3);
      const german = await actionWords(helperAction, 'de_DE.UTF-8');
      expect(german?.description).toMatch(/^Datenträger ansehen /);
      expect(german?.message).toMatch(/^Tidemark braucht Systemverwalterrechte, /);
      expect((await actionWords(helperAction, 'C'))?.message).toMatch(/^Tidemark needs /);
    });

    test('allowed by a rule for it: the launcher is root, with the words that it was given', async () => {
      await allowAction(user, helperAction);
      const words = ['serve', 'two words', '--version'];
      const answer = JSON.stringify({ uid: 0, words, askedBy: String(user.uid) });
      expect(await askPkexec(launcher, ...words)).toBe(answer);
    });

    test('no other program profits from that rule, not even the launcher’s Node', async () => {
      await allowAction(user, helperAction);
      for (const program of await others()) {
        expect(await askPkexec(program, '--version'), program).toMatch(wantsPassword);
      }
    });

    test('the launcher is asked about by this action, all others by polkit’s general one', async () => {
      const rule = `polkit.addRule(function (action) {
        if (action.id === 'org.freedesktop.policykit.exec') return polkit.Result.NO;
      });\n`;
      await writeFile(ownRule, rule, { mode: 0o644 });
      const ask = async (): Promise<string> => askPkexec('/usr/bin/id');
      await expect.poll(ask, { timeout: 10_000 }).toMatch(refusedAtOnce);
      for (const program of await others()) {
        expect(await askPkexec(program, '--version'), program).toMatch(refusedAtOnce);
      }
      expect(await askPkexec(launcher, '--version')).toMatch(wantsPassword);
    });
  });

  describe('sudo -n', () => {
    afterEach(async () => {
      await rm(sudoRule, { force: true });
    });

    test('without a rule: refused, and nothing waits for a password', async () => {
      const result = await attempt('sudo');
      expect(result).toMatchObject({ ok: false, code: 'elevation-refused' });
    });

    test('allowed by a rule without a password: root', async () => {
      // sudoers(5): characters that mean something there are escaped by a backslash.
      const command = node.replaceAll(/[\\,:= ]/g, '\\$&');
      const line = `${user.name} ALL=(root) NOPASSWD: ${command}\n`;
      await writeFile(sudoRule, line, { mode: 0o440 });
      const result = await attempt('sudo', { variables: ['NODE_OPTIONS=--no-deprecation'] });
      expect(result).toMatchObject({ ok: true, exitCode: 0, peer: { uid: 0 } });
      expect(result.ok && Object.keys(result.peer.variables)).not.toContain('NODE_OPTIONS');
    });

    test('is not used by itself outside the live image', async () => {
      expect(await sudoElevation(false).isAvailable()).toBe(false);
    });
  });

  test.skipIf(existsSync('/usr/bin/run0'))('run0 where systemd has none: said', async () => {
    expect(await attempt('run0')).toMatchObject({ ok: false, code: 'elevation-not-found' });
  });

  describe('sudo-prompt', () => {
    afterEach(async () => {
      await rm(ownRule, { force: true });
    });

    test('without a rule and without an agent: no agent, and nothing is left', async () => {
      await refuseProgram(user, '/bin/bash');
      expect(await attempt('sudo-prompt')).toMatchObject({ ok: false, code: 'elevation-no-agent' });
      expect(await readdir(runtimeFolder)).toEqual([]);
    });

    test('allowed by a rule: root, over the socket, and nothing is left', async () => {
      // The package runs this very path; where /bin is a link, polkit is asked about the link.
      await writeFile(ownRule, ruleText(user.name, '/bin/bash'), { mode: 0o644 });
      const options = { variables: ['SHELL=/odd/shell'] };
      await expect
        .poll(async () => attempt('sudo-prompt', options), { timeout: 10_000 })
        .toMatchObject({ ok: true, exitCode: 0, peer: { uid: 0 } });
      expect(await readdir(runtimeFolder)).toEqual([]);
    });

    test('a path that a shell would read differently starts nothing', async () => {
      const program = ['/opt/$(touch /tmp/x)/helper'];
      expect(await attempt('sudo-prompt', { program })).toMatchObject({
        ok: false,
        code: 'elevation-not-found',
      });
    });

    test('a working directory that a shell would read differently starts nothing', async () => {
      const folder = await mkdtemp(join(runtimeFolder, '$(id)-'));
      await chown(folder, user.uid, user.gid);
      const result = await attempt('sudo-prompt', { folder });
      await rm(folder, { recursive: true });
      expect(result).toMatchObject({ ok: false, code: 'elevation-not-found' });
    });
  });

  test('as an ordinary user the helper gets no rights from `direct`', async () => {
    expect(await attempt('direct')).toMatchObject({ ok: true, peer: { uid: user.uid } });
  });
});
