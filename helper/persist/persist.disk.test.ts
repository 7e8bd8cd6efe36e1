/** The list of what is kept on an installed system: proposals, rules, exports, and who may write it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalSchema } from '../../core/change/change.ts';
import type { Proposal } from '../../core/change/change.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { exitCodeOf } from '../exit-code.ts';
import { bootInstalled } from '../../rehearsal/installed/boot-installed.ts';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import {
  problemCode,
  putFile,
  runHelper,
  shell,
} from '../../rehearsal/testing/rehearsed-helper.ts';
import type { HelperRun } from '../../rehearsal/testing/rehearsed-helper.ts';

const file = '/persist/etc/nixos/persist.nix';
let folder: string;
let machine: Machine;
let original: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-persist-'));
  const image = join(folder, 'disk.img');
  await installedImage(image);
  machine = await bootInstalled(image);
  original = await shell(machine, `cat ${file}`);
});
afterAll(async () => {
  await machine.cutPower();
  rmSync(folder, { recursive: true, force: true });
});

function drift(...words: string[]): Promise<HelperRun> {
  return runHelper(machine, ['drift', ...words]);
}

async function proposal(...words: string[]): Promise<Proposal> {
  const run = await drift(...words, '--dry-run');
  const found = run.json.find(({ kind }) => kind === 'proposal')?.['proposal'];
  if (found === undefined) throw new Error(run.stdout + run.stderr);
  return proposalSchema.parse(found);
}

async function problemOf(...words: string[]): Promise<Problem> {
  const run = await drift(...words);
  const found = run.json.find(({ kind }) => kind === 'problem')?.['problem'];
  if (found === undefined) throw new Error(run.stdout + run.stderr);
  return found as Problem;
}

describe('a proposal', () => {
  let known: Proposal | null = null;

  it('takes owner, mode and units from the system itself, and names what stops', async () => {
    known = await proposal('persist', '/var/lib/tide-notes');
    const { items, file: list, steps, canActivateNow } = known;
    expect(items).toHaveLength(1);
    expect(items[0]?.item).toEqual({
      path: '/var/lib/tide-notes',
      method: 'bind',
      mode: '0750',
      owner: 'tide-notes',
      group: 'tide-notes',
      units: ['tide-notes.service'],
    });
    expect(items[0]?.stops).toEqual(['tide-notes.socket', 'tide-notes.service']);
    expect(items[0]?.entries).toBeGreaterThan(8);
    expect(canActivateNow).toBe(true);
    expect(list.difference.filter(({ kind }) => kind === 'removed')).toEqual([]);
    expect(list.difference.filter(({ kind }) => kind === 'added')[1]?.text.trim()).toBe(
      'path = "/var/lib/tide-notes";',
    );
    expect(steps.map(({ id }) => id)).toContain('stop-units');
  });

  it('is the same again, though the service writes meanwhile', async () => {
    const first = await proposal('persist', '/var/lib/tide-notes');
    expect(first.hash).toBe(known?.hash);
    const other = await proposal('persist', '/var/lib/tide-notes', '--activate', 'boot');
    expect(other.hash).not.toBe(first.hash);
    expect(other.activation).toBe('next-boot');
  });

  it('folds what lies in another, and takes the folder of a file', async () => {
    const { items } = await proposal(
      'persist',
      '/var/lib/tide-notes/private',
      '/var/lib/tide-notes/count',
      '/var/lib/tide-notes',
    );
    expect(items.map(({ item }) => item.path)).toEqual(['/var/lib/tide-notes']);
  });

  it('knows a link of systemd to the state of a user of the moment', async () => {
    await shell(
      machine,
      'mkdir -p -m 0700 /var/lib/private && mkdir -m 0700 /var/lib/private/moment && ' +
        'chown 61234:61234 /var/lib/private/moment && ln -s private/moment /var/lib/moment',
    );
    const { items } = await proposal('persist', '/var/lib/moment');
    expect(items[0]?.item).toMatchObject({
      path: '/var/lib/private/moment',
      mode: '0700',
      owner: '61234',
    });
    expect(items[0]?.why.id).toBe('proposal.why.dynamic-user');
  });

  it('refuses each path for its own reason, and goes on with the rest', async () => {
    await shell(
      machine,
      'mkdir -p /srv/a/x /etc/mine/b /var/lib/postgresql && ln -s /srv/a /srv/b && ' +
        'mkfifo /srv/pipe && ln -s /etc/static/x /etc/mine/b/x',
    );
    const reasons = [
      ['/nix/store', 'path-impossible'],
      ['/proc/1', 'path-impossible'],
      ['/home/ada', 'path-impossible'],
      ['/', 'path-impossible'],
      ['/var/lib/../x', 'path-impossible'],
      ['/etc/os-release', 'path-impossible'],
      ['/srv/pipe', 'path-impossible'],
      ['/srv/b', 'path-impossible'],
      ['/etc/mine', 'path-impossible'],
      ['/srv/b/x', 'unsafe-path'],
      ['/var/lib/bluetooth', 'already-kept'],
      ['/var/lib/bluetooth/x', 'already-kept'],
      ['/etc/machine-id', 'already-kept'],
      ['/var/lib/none', 'path-vanished'],
    ];
    const asked = [...reasons.map(([path = '']) => path), '/var/lib/postgresql'];
    const { items, refused } = await proposal('persist', ...asked);
    expect(refused.map(({ path, problem }) => [path, problem.code])).toEqual(reasons);
    expect(items.map(({ item, subvolume }) => [item.path, item.method, subvolume])).toEqual([
      ['/var/lib/postgresql', 'subvolume', { name: 'keep-postgresql', noCopyOnWrite: true }],
    ]);
    expect((await problemOf('persist', 'var/lib/x')).code).toBe('path-impossible');
  });

  it('to stop keeping takes the element out and nothing else', async () => {
    const { items, file: list, activation } = await proposal('stop', '/var/lib/bluetooth');
    expect(items[0]?.item.path).toBe('/var/lib/bluetooth');
    expect(list.difference.filter(({ kind }) => kind === 'added')).toEqual([]);
    expect(activation).toBe('now');
    expect((await problemOf('stop', '/var/lib/none', '--dry-run')).code).toBe('path-impossible');
  });

  it('is not carried out without consent', async () => {
    expect(problemCode(await drift('persist', '/var/lib/tide-notes'))).toBe('not-confirmed');
    expect(await shell(machine, `cat ${file}`)).toBe(original);
  });
});

describe('rules', () => {
  it('are added and taken out where they stand', async () => {
    const rule = ['glob', '/var/**/*.log', '--reason', 'only "logs" ${x}'];
    expect((await drift('ignore', ...rule)).exitCode).toBe(0);
    const { json } = await drift('rules');
    expect(json[0]).toMatchObject({
      file,
      rules: [{ rule: { kind: 'glob', pattern: '/var/**/*.log', reason: 'only "logs" ${x}' } }],
    });
    expect((await drift('ignore', 'glob', '/var/**/*.log', '--remove')).exitCode).toBe(0);
    const text = await shell(machine, `cat ${file}`);
    expect(text).toBe(`${original.slice(0, -1)}  ignore = [ ];\n}`);
    expect(await shell(machine, `stat -c %a:%u:%g ${file} ${file}~`)).toBe('644:0:0\n644:0:0');
  });

  it('are refused where they would mean everything', async () => {
    const { exitCode } = await drift('ignore', 'path', '/', '--reason', 'x');
    expect(exitCode).toBe(exitCodeOf({ code: 'request-invalid' }));
  });
});

it('exports the list', async () => {
  const { json } = await drift('export', '--format', 'preservation');
  expect(String(json[0]?.['text'])).toContain('directory = "/var/lib/bluetooth";');
});

it('exports what is seen to be kept where there is no list', async () => {
  await shell(machine, `mv ${file} ${file}.aside`);
  try {
    const { json } = await drift('export', '--format', 'tidemark');
    const text = String(json[0]?.['text']);
    expect(text).toContain('path = "/var/lib/bluetooth";');
    expect(text).toContain('path = "/etc/machine-id";');
    expect((await problemOf('persist', '/var/lib/tide-notes', '--dry-run')).code).toBe(
      'module-missing',
    );
  } finally {
    await shell(machine, `mv ${file}.aside ${file}`);
  }
});

it('never overwrites a list that does not evaluate, and says where it is broken', async () => {
  const before = await shell(machine, `cat ${file}`);
  const broken = '{\n  directories = [\n    { path = "/a" }\n  ];\n}\n';
  await putFile(machine, file, broken);
  const attempts = [
    ['persist', '/var/lib/tide-notes', '--yes'],
    ['ignore', 'path', '/x', '--reason', 'x'],
  ];
  for (const words of attempts) {
    const problem = await problemOf(...words);
    expect(problem.code).toBe('persist-file-broken');
    expect(problem.values['detail']).toMatch(/^line 3, column \d+: syntax error/);
    expect(problem.lines.join('\n')).toContain('{ path = "/a" }');
  }
  expect(`${await shell(machine, `cat ${file}`)}\n`).toBe(broken);
  await putFile(machine, file, `${before}\n`);
});

it('says so when what is kept cannot be written to', async () => {
  await shell(machine, 'mount -o remount,ro,bind /persist');
  try {
    const problem = await problemOf('persist', '/var/lib/tide-notes', '--dry-run');
    expect(problem.code).toBe('persist-read-only');
    expect((await problemOf('ignore', 'path', '/x', '--reason', 'x')).code).toBe(
      'persist-read-only',
    );
  } finally {
    await shell(machine, 'mount -o remount,rw,bind /persist');
  }
});
