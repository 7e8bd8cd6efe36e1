import { describe, expect, it } from 'vitest';
import { bytesOfText } from '../drift/path-text.ts';
import { persistDataSchema } from '../persist/persist-data.ts';
import { keptFolderOf } from './kept-folder.ts';
import { keptOverlap } from './kept-overlap.ts';
import { pathProblem } from './path-problem.ts';

describe('pathProblem', () => {
  it.each([
    ['/', 'root'],
    ['/var/lib/../x', 'form'],
    ['/var/./x', 'form'],
    ['/var//x', 'form'],
    ['/var/lib/x/', 'form'],
    ['/var/lib/\xff', 'no-text'],
    ['/var/lib/a"b', 'characters'],
    ["/var/lib/a'b", 'characters'],
    ['/var/lib/a\\b', 'characters'],
    ['/var/lib/100%', 'characters'],
    ['/var/lib/a\nb', 'characters'],
    [`/var/${'x'.repeat(4000)}`, 'too-long'],
    ['/nix/store/x', 'forbidden'],
    ['/nix', 'forbidden'],
    ['/proc/1', 'forbidden'],
    ['/sys', 'forbidden'],
    ['/dev/sda', 'forbidden'],
    ['/run/user', 'forbidden'],
    ['/tmp/x', 'forbidden'],
    ['/boot/loader', 'forbidden'],
    ['/etc/shadow', 'forbidden'],
    ['/etc/static/x', 'forbidden'],
    ['/persist/x', 'forbidden'],
    ['/etc', 'too-much'],
    ['/var', 'too-much'],
    ['/home', 'too-much'],
  ])('%j: %s', (path, reason) => {
    const problem = pathProblem(path, '/persist');
    expect(problem?.code).toBe('path-impossible');
    expect(problem?.values['detail']).toBe(`@proposal.refused.${reason}`);
  });

  it('names what holds the kept folder itself', () => {
    expect(pathProblem('/srv', '/srv/kept')?.values['detail']).toContain('holds-persist');
  });

  it.each(['/nixos', '/var/lib/x', '/var/lib/a b', '/etc/ssh', '/procfile', bytesOfText('/srv/é')])(
    '%j can be kept',
    (path) => {
      expect(pathProblem(path, '/persist')).toBeNull();
    },
  );
});

describe('keptOverlap', () => {
  const data = persistDataSchema.parse({
    directories: [
      { path: '/var/lib/x' },
      { path: '/var/lib/off', enable: false },
      { path: '/var/lib/outer/images', method: 'subvolume' },
      { path: '/etc/ssh/keys', method: 'native' },
    ],
    files: [{ path: '/etc/machine-id', method: 'etc-link' }],
  });
  const relation = (path: string): unknown => {
    const problem = keptOverlap(path, data);
    if (problem !== null) expect(problem.code).toBe('already-kept');
    return problem?.values['detail'] ?? null;
  };

  it.each([
    ['/var/lib/x', '@proposal.kept.itself'],
    ['/etc/machine-id', '@proposal.kept.itself'],
    ['/etc/ssh/keys', '@proposal.kept.itself'],
    ['/var/lib/x/y', '@proposal.kept.inside'],
    ['/var/lib', '@proposal.kept.around'],
    ['/var/lib/outer', null],
    ['/var/lib/off', null],
    ['/var/lib/xy', null],
    ['/etc/ssh', null],
  ])('%s: %s', (path, expected) => {
    expect(relation(path)).toBe(expected);
  });
});

describe('keptFolderOf', () => {
  it.each([
    ['/var/lib/bluetooth/AA/BB/info', '/var/lib/bluetooth'],
    ['/var/lib/libvirt/images/a.qcow2', '/var/lib/libvirt/images'],
    ['/var/lib/mine/deep/file', '/var/lib/mine'],
    ['/var/lib/private/x/file', '/var/lib/private/x'],
    ['/var/lib/systemd/timers/stamp', '/var/lib/systemd/timers'],
    ['/opt/tool/conf/file', '/opt/tool/conf'],
    ['/etc/ssh/ssh_host_rsa_key', null],
    ['/root/.history', null],
    ['/file', null],
  ])('%s: %s', (path, folder) => {
    expect(keptFolderOf(path, [])).toBe(folder);
  });

  it('knows what the person knows', () => {
    const own = { path: '/opt/tool', name: 'Tool', worth: 'precious', lost: 'all' } as const;
    expect(keptFolderOf('/opt/tool/conf/file', [{ ...own, method: 'bind' }])).toBe('/opt/tool');
  });
});
