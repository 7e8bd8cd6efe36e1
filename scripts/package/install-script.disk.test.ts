/**
 * The tarball's install.sh as people run it: by root, to its real places. Those are the rehearsal machine's,
 * whose root is a layer over this machine's.
 */
import { chmodSync, chownSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { bootMachine, type Machine } from '../../rehearsal/machine.ts';
import { userToBecome } from '../../rehearsal/ordinary-user.ts';
import type { RunResult } from '../../rehearsal/run-program.ts';
import { isRoot } from '../setup/privilege.ts';
import { everything, filesThere } from './testing/guest-places.ts';
import { makeSmallPackage } from './testing/small-package.ts';

/** Who unpacked the tarball: the account that the machine runs under, which is not root. */
const somebody = userToBecome(process.env) ?? {
  uid: process.getuid?.() ?? -1,
  gid: process.getgid?.() ?? -1,
};
const asSomebody = ['setpriv', `--reuid=${somebody.uid}`, `--regid=${somebody.gid}`];

const dpkgList = '/var/lib/dpkg/info/tidemark.list';
const applications = '/usr/local/share/applications';
const icons = '/usr/local/share/icons/hicolor';

let unpacked = '';
let machine: Machine;
/** All files of the places before anything was installed. */
let before: readonly string[] = [];
/** The same right after it. */
let installed: readonly string[] = [];

/** Runs a script that must not fail, and gives what it printed. */
async function shell(script: string): Promise<string> {
  const { exitCode, stdout, stderr } = await machine.run(['sh', '-euc', script]);
  if (exitCode !== 0) throw new Error(`${script}\nended with ${exitCode}: ${stderr}`);
  return stdout;
}

async function install(...words: readonly string[]): Promise<RunResult> {
  return machine.run([join(unpacked, 'install.sh'), ...words]);
}

/** As somebody has it at home: some of it open to everybody, some to nobody else. */
function giveAway(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of ['', ...entries]) {
    const path = join(folder, name);
    const executable = statSync(path).mode & 0o111;
    chmodSync(path, (/^share|^resources/.test(name) ? 0o600 : 0o666) | executable);
    if (isRoot()) chownSync(path, somebody.uid, somebody.gid);
  }
  chmodSync(folder, 0o777);
}

/** Runs something that must not work, and then sees that the machine is the same to the last file. */
async function refused(argv: readonly string[]): Promise<string> {
  const state = await everything(machine);
  const { exitCode, stdout, stderr } = await machine.run(argv);
  expect(await everything(machine)).toEqual(state);
  expect(stdout).toBe('');
  return `${exitCode}: ${stderr}`;
}

async function expectRefusals(...words: readonly string[]): Promise<void> {
  const command = [join(unpacked, 'install.sh'), ...words];
  expect(await refused([...asSomebody, '--clear-groups', ...command])).toMatch(
    /^77: Only root can /,
  );
  await shell('touch /etc/NIXOS');
  expect(await refused(command)).toMatch(/^1: NixOS .* Use the Nix package/);
  await shell(`rm /etc/NIXOS
    printf '/.\\n/opt\\n/opt/Tidemark\\n/opt/Tidemark/tidemark\\n' >${dpkgList}`);
  expect(await refused(command)).toMatch(/^1: The package tidemark is installed/);
  await shell(`rm ${dpkgList}`);
}

beforeAll(async () => {
  unpacked = await makeSmallPackage();
  giveAway(unpacked);
  machine = await bootMachine({ disks: [], share: [unpacked] });
  // What this machine may have, and what other programs have in the same folders.
  await shell(`rm -rf /etc/NIXOS ${dpkgList} /opt/Tidemark
    mkdir -p /var/lib/dpkg/info ${applications} ${icons}/48x48/apps
    echo other | tee ${applications}/other.desktop ${icons}/48x48/apps/other.png \
      /usr/local/bin/other /usr/share/polkit-1/actions/other.policy
    rm -f ${icons}/icon-theme.cache`);
  before = await filesThere(machine);
});
afterAll(async () => {
  await machine.powerOff();
  rmSync(unpacked, { recursive: true, force: true });
});

test('where nothing is installed, --remove has nothing to do and does nothing', async () => {
  expect(await install('--remove')).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await filesThere(machine)).toEqual(before);
});

test('an ordinary user, NixOS and a machine with the Debian package are refused', async () => {
  await expectRefusals();
});

test('what is installed is root’s, everybody can read it, and nobody else can write it', async () => {
  expect(await install()).toMatchObject({ exitCode: 0, stderr: '' });
  installed = await filesThere(machine);
  const others = '! -type l ( ! -uid 0 -o ! -gid 0 -o -perm /022 -o ! -perm -444 )'.split(' ');
  const closed = '-type d ! -perm -555'.split(' ');
  const special = ['-perm', '/7000', '-printf', '%m %p\n'];
  for (const words of [others, closed]) {
    expect((await machine.run(['find', '/opt/Tidemark', ...words])).stdout).toBe('');
  }
  expect((await machine.run(['find', '/opt/Tidemark', ...special])).stdout).toBe(
    '4755 /opt/Tidemark/chrome-sandbox\n',
  );
  // As the helper looks at it, with every folder above.
  const above = await machine.run(['stat', '-c', '%u %a', '/', '/opt', '/opt/Tidemark']);
  expect(above.stdout).toMatch(/^(0 [0-7]?[0-7][0145][0145]\n){3}$/);
});

test('it lies where menus, shells and polkit look for it, beside what others have there', async () => {
  const added = installed.filter((line) => !before.includes(line));
  expect(before.filter((line) => !installed.includes(line))).toEqual([]);
  expect(added).toEqual(
    expect.arrayContaining([
      '/opt/Tidemark/resources/node\tf 755 0:0 ',
      '/opt/Tidemark/resources/tidemark-helper.cjs\tf 644 0:0 ',
      '/usr/local/bin/tidemark\tl 777 0:0 /opt/Tidemark/tidemark',
      '/usr/local/bin/tidemark-helper\tl 777 0:0 /opt/Tidemark/resources/tidemark-helper',
      `${applications}/org.tidemark.Tidemark.desktop\tf 644 0:0 `,
      `${icons}/48x48/apps/org.tidemark.Tidemark.png\tf 644 0:0 `,
      '/usr/local/share/man/man8/tidemark-helper.8\tf 644 0:0 ',
      '/usr/share/polkit-1/actions/org.tidemark.Tidemark.policy\tf 644 0:0 ',
    ]),
  );
  // GTK believes a cache more than the folder: other programs' later icons would be missing.
  expect(added.join('\n')).not.toContain('icon-theme.cache');
  // What polkit's action names and the link on the PATH leads to are one program, and it starts.
  expect(await shell('cd / && tidemark-helper probe')).toMatch(
    /^\/opt\/Tidemark\/resources\/node\n--no-addons\n/,
  );
});

test('from where it is installed it says so, also by a link', async () => {
  await shell('ln -s /opt/Tidemark /run/link');
  for (const folder of ['/opt/Tidemark', '/run/link']) {
    expect(await refused([`${folder}/install.sh`])).toBe('1: It is installed already.\n');
  }
});

test('a copy that fails leaves the older one as it was, and nothing half beside it', async () => {
  // Files of at most 4 KiB, as on a full disk (dash counts in halves of a KiB).
  const words = ['sh', '-c', `ulimit -f 8; exec ${unpacked}/install.sh`];
  expect(await refused(words)).toMatch(/^[1-9]/);
});

test('a newer one takes the place of the older whole', async () => {
  // Debian's lists outlive a package that was removed but not purged.
  await shell(`printf '/.\\n' >${dpkgList}
    cd /opt/Tidemark
    echo old | tee resources/old share/applications/old.desktop ${applications}/old.desktop
    chmod 666 tidemark
    chown -R ${somebody.uid} resources`);
  const result = await install();
  await shell(`rm ${dpkgList}`);
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await filesThere(machine)).toEqual(installed);
  expect(await shell('ls -d /opt/Tidemark*')).toBe('/opt/Tidemark\n');
});

test('other people’s programs of the same name stay, and that is told', async () => {
  const name = '/usr/local/bin/tidemark-helper';
  await shell(`rm ${name}; echo other >${name}`);
  const result = await install();
  expect(result.exitCode).toBe(0);
  expect(result.stderr).toMatch(new RegExp(`^${name} is of another program and stays`));
  expect(await shell(`cat ${name}`)).toBe('other\n');
  await shell(`rm ${name}; ln -s /opt/Tidemark/resources/tidemark-helper ${name}`);
});

test('--remove is refused to the same', async () => {
  await expectRefusals('--remove');
});

test('--remove, started by the installed one, takes all of it away and nothing else', async () => {
  const options = { cwd: '/opt/Tidemark' };
  const result = await machine.run(['./install.sh', '--remove'], options);
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await filesThere(machine)).toEqual(before);
  expect(await shell('ls -d /opt/Tidemark* /usr/local/share/tidemark || true')).toBe('');
});

test('where /usr can only be read, polkit’s general question has to do', async () => {
  const folder = '/usr/share/polkit-1/actions';
  await shell(`mount --bind ${folder} ${folder} && mount -o remount,bind,ro ${folder}`);
  const result = await install();
  const removed = await install('--remove');
  await shell(`umount ${folder}`);
  expect(result.exitCode).toBe(0);
  expect(result.stderr).toContain(`Could not write ${folder}/org.tidemark.Tidemark.policy\n`);
  expect(removed).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await filesThere(machine)).toEqual(before);
});
