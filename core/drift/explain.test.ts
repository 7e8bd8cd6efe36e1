import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import { renderMessage } from '../messages/render.ts';
import type { ExplainedEntry } from './explainer.ts';
import { createExplainer } from './explain.ts';
import { inputForEarlierRoot } from './explain-input.ts';
import { explanationKindSchema } from './explanation.ts';
import { isAtOrBelow } from '../disks/parse-mount-info.ts';
import { bytesOfText } from './path-bytes.ts';
import {
  emptyFolder,
  explainPath,
  explainWith,
  fullFolder,
  inputWith,
  linkTo,
  plainFile,
} from './testing/explain-path.ts';

const store = '/nix/store/abcdefghijklmnopqrstuvwxyz012345-x';

describe('the place of an explanation', () => {
  it.each([
    ['/var/lib/docker/overlay2/x', '/var/lib/docker'],
    ['/var/lib/nobody-knows/a/b', '/var/lib/nobody-knows'],
    ['/etc/foo.conf', '/etc/foo.conf'],
    ['/etc/NetworkManager/conf.d/x', '/etc/NetworkManager'],
    ['/srv/site/index.html', '/srv/site'],
    ['/unknown/a/b', '/unknown'],
    ['/var/lib/libvirt/qemu/x', '/var/lib/libvirt'],
    ['/var/lib/libvirt/images/x', '/var/lib/libvirt/images'],
    ['/root/.ssh/id_ed25519', '/root/.ssh'],
    ['/root/notes', '/root'],
  ])('of %s is %s', (path, place) => {
    expect(explainPath(inputWith(), path).place).toBe(place);
  });

  it('is the folder itself where there are very many unknown things', () => {
    const explainer = createExplainer(inputWith());
    const etc = explainer.descend(explainer.root, 'etc');
    for (let index = 0; index < 20_000; index += 1) {
      explainer.explain(explainer.descend(etc, `file-${index}`), plainFile);
    }
    expect(explainer.explanations.length).toBeLessThan(2100);
    expect(explainer.explanations.at(-1)?.place).toBe('/etc');
  });
});

describe('units', () => {
  const unitDirectories = [
    { path: '/var/lib/thing', unit: 'thing.service', what: 'state', link: null },
    { path: '/var/cache/thing', unit: 'thing.service', what: 'cache', link: null },
    { path: '/var/lib/private/dyn', unit: 'dyn.service', what: 'state', link: '/var/lib/dyn' },
    { path: '/var/lib/upower', unit: 'upower.service', what: 'state', link: null },
  ] as const;
  const input = inputWith({ unitDirectories });

  it.each([
    ['/var/lib/thing/db', 'useful', 'thing.service', null, 'drift.reason.unit-state'],
    ['/var/cache/thing/x', 'regenerated', 'thing.service', null, 'drift.reason.unit-cache'],
    ['/var/lib/private/dyn/db', 'precious', 'dyn.service', 'private-state', 'drift.reason.known'],
    ['/var/lib/private/other/db', 'precious', null, 'private-state', 'drift.reason.known'],
    [
      '/var/lib/upower/history',
      'useful',
      'upower.service',
      'battery-history',
      'drift.reason.known',
    ],
  ])('%s: %s, %s, %s', (...row) => {
    const [path, kind, unit, entryId, reason] = row;
    const found = explainPath(input, path);
    expect([found.kind, found.unit, found.entryId, found.reason.id]).toEqual([
      kind,
      unit,
      entryId,
      reason,
    ]);
  });

  it('make links for users of the moment', () => {
    const found = explainPath(input, '/var/lib/dyn', linkTo('private/dyn'));
    expect([found.kind, found.unit]).toEqual(['nixos', 'dyn.service']);
  });

  it('make their directories again when those are empty', () => {
    expect(explainPath(input, '/var/lib/thing', emptyFolder).kind).toBe('regenerated');
  });
});

describe('mounts', () => {
  const mounts = [
    { path: '/var/lib/bluetooth', kind: 'kept', source: '/persist/var/lib/bluetooth', hides: true },
    { path: '/home', kind: 'other', source: 'subvolume home', hides: true },
    { path: '/run', kind: 'virtual', source: 'tmpfs', hides: true },
  ] as const;
  const input = inputWith({
    mounts,
    items: [{ path: '/var/lib/bluetooth', isPending: false }],
    rules: [{ kind: 'directory', pattern: '/home', reason: 'x' }],
  });

  it.each([
    ['/var/lib/bluetooth', emptyFolder, 'kept', 'drift.reason.kept-mount'],
    ['/var/lib/bluetooth/old/info', plainFile, 'kept', 'drift.reason.hidden-kept'],
    ['/home', fullFolder, 'nixos', 'drift.reason.mounted'],
    ['/home/x/lost', plainFile, 'ignored', 'drift.reason.ignored-because'],
    ['/run/x', plainFile, 'regenerated', 'drift.reason.hidden-memory'],
  ] as const)('%s (%j): %s, %s', (...row) => {
    const [path, entry, kind, reason] = row;
    const found = explainPath(input, path, entry);
    expect([found.kind, found.reason.id]).toEqual([kind, reason]);
  });

  it('hide data that no program sees, and that nobody may miss', () => {
    const found = explainPath(inputWith({ mounts }), '/home/x/lost');
    expect([found.kind, found.reason.id]).toEqual(['unexplained', 'drift.reason.hidden']);
  });

  it('of today hide nothing of an earlier root', () => {
    const earlier = inputForEarlierRoot(input);
    expect(explainPath(earlier, '/var/lib/bluetooth/old/info').kind).toBe('precious');
    expect(explainPath(earlier, '/var/lib/bluetooth', fullFolder).kind).toBe('precious');
    expect(explainPath(earlier, '/var/lib/bluetooth', emptyFolder).kind).toBe('kept');
  });
});

describe('declared paths', () => {
  const input = inputWith({
    items: [
      { path: '/etc/nixos', isPending: false },
      { path: '/var/lib/mine', isPending: false },
      { path: '/var/lib/upower', isPending: false },
      { path: '/var/lib/soon', isPending: true },
    ],
  });

  it.each([
    ['/etc/nixos', linkTo('/etc/static/nixos'), 'kept'],
    ['/etc/nixos/flake.nix', plainFile, 'precious'],
    ['/var/lib/mine/x', plainFile, 'precious'],
    ['/var/lib/upower/x', plainFile, 'useful'],
    ['/var/lib/soon/x', plainFile, 'kept'],
  ] as const)('%s (%j): %s', (path, entry, kind) => {
    const found = explainPath(input, path, entry);
    expect(found.kind).toBe(kind);
    if (kind !== 'kept') expect(found.reason.id).toBe('drift.reason.not-served');
  });
});

describe('rules', () => {
  const input = inputWith({
    rules: [
      { kind: 'glob', pattern: '/var/lib/docker/**', reason: 'can be fetched again' },
      { kind: 'directory', pattern: '/var/lib/docker', reason: '' },
      { kind: 'path', pattern: '/srv/one', reason: '' },
      { kind: 'glob', pattern: '/**/*.bak', reason: '@problem.internal' },
    ],
  });

  it.each([
    ['/var/lib/docker/x', plainFile, 'ignored', 0],
    ['/var/lib/docker', fullFolder, 'ignored', 1],
    ['/srv/one', plainFile, 'ignored', 2],
    ['/srv/one/below', plainFile, 'unexplained', null],
    ['/a/b/c.bak', plainFile, 'ignored', 3],
    ['/a/b/c.bak', linkTo(store), 'nixos', null],
    ['/etc/passwd', plainFile, 'nixos', null],
  ] as const)('%s (%j): %s by %s', (...row) => {
    const [path, entry, kind, rule] = row;
    const found = explainPath(input, path, entry);
    expect([found.kind, found.rule]).toEqual([kind, rule]);
  });

  it('give their reason as it stands, never as the name of another sentence', () => {
    const { reason } = explainPath(input, '/a/b/c.bak');
    expect(renderMessage(reason, english, 'en')).toBe('Ignored by your rule: problem.internal');
  });

  it('reach what was named for people too, in UTF-8', () => {
    const rules = [{ kind: 'directory', pattern: '/srv/müll', reason: '' }] as const;
    expect(explainPath(inputWith({ rules }), bytesOfText('/srv/müll/x')).kind).toBe('ignored');
  });
});

describe("a person's own knowledge", () => {
  const own = [
    { path: '/opt/game', name: 'Game', worth: 'useful', lost: 'Scores.' },
    { path: '/var/lib/docker', name: 'Images', worth: 'regenerated', lost: 'None.' },
  ] as const;

  it('adds places, and wins over the built-in', () => {
    const input = inputWith({ own });
    expect(explainPath(input, '/opt/game/scores')).toMatchObject({ kind: 'useful', entryId: null });
    expect(explainPath(input, '/var/lib/docker/x').kind).toBe('regenerated');
    const { reason } = explainPath(input, '/opt/game/scores');
    expect(renderMessage(reason, english, 'en')).toBe('Game (by your own list). Scores.');
  });
});

describe('homes on the root', () => {
  it('are precious, but for caches; of services, useful', () => {
    const input = inputWith({
      homes: [
        { path: '/home/ann', user: 'ann', isPerson: true },
        { path: '/var/lib/robot', user: 'robot', isPerson: false },
      ],
    });
    expect(explainPath(input, '/home/ann/x').kind).toBe('precious');
    expect(explainPath(input, '/home/ann/.cache/x').kind).toBe('regenerated');
    expect(explainPath(input, '/var/lib/robot/x').kind).toBe('useful');
  });
});

describe('every explanation', () => {
  it('has a reason with a text', () => {
    const ids = new Set(Object.keys(english));
    const seen = new Set<string>();
    const name = fc.constantFrom(
      'var',
      'lib',
      'etc',
      'docker',
      'cache',
      'x',
      'home',
      'passwd',
      'nixos',
      'root',
      'log',
    );
    const entry: fc.Arbitrary<ExplainedEntry> = fc.record({
      kind: fc.constantFrom('directory', 'file', 'link', 'socket', 'subvolume'),
      target: fc.constantFrom('', store, '/persist/x', '../../nix/store/y', '/etc/static/x'),
      uid: fc.constantFrom(0, 1000),
      isInBlank: fc.boolean(),
      isEmpty: fc.boolean(),
    });
    const explainer = createExplainer(inputWith());
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), entry, (names, each) => {
        const path = `/${names.join('/')}`;
        const found = explainWith(explainer, path, each);
        seen.add(found.reason.id);
        expect(ids).toContain(found.reason.id);
        expect(renderMessage(found.reason, english, 'en')).not.toMatch(/\{\{|@|undefined/);
        expect(isAtOrBelow(path, found.place)).toBe(true);
        expect(explainPath(inputWith(), path, each)).toEqual(found);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBeGreaterThan(8);
    expect(explanationKindSchema.options.length).toBe(7);
  });
});
