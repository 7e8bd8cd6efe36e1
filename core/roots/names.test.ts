import { describe, expect, it } from 'vitest';
import { candidates, dayOf, splitPath, withEnding } from './dated-name.ts';
import { parseManifest } from './manifest.ts';
import { byAge, newestRoot } from './newest-root.ts';
import { parseRollbackMark } from './rollback-mark.ts';
import { isUsableRootName, parseStamp, timeOfRootName } from './root-name.ts';

const name = '20261123T044213Z-0a1b2c3d';
const bootId = '0a1b2c3d-8b86-4b9a-83f3-de47c8959ed2';
const time = Date.UTC(2026, 10, 23, 4, 42, 13);

describe('names of earlier roots', () => {
  it.each([name, `${name}.2`, '2026-01-31_07:15:00', 'root.1', '@old'])('%s is usable', (text) => {
    expect(isUsableRootName(text)).toBe(true);
  });

  it.each(['', '.', '..', '-rf', 'a/b', 'two words', 'a\nb', 'ä', '.hidden', 'x'.repeat(256)])(
    '%j is not',
    (text) => {
      expect(isUsableRootName(text)).toBe(false);
    },
  );

  it('holds the time where it is ours', () => {
    expect(timeOfRootName(name)).toBe(time);
    expect(timeOfRootName(`${name}.12`)).toBe(time);
    expect(timeOfRootName('2026-01-31_07:15:00')).toBeNull();
    expect(timeOfRootName('20261323T044213Z-0a1b2c3d')).toBeNull();
    expect(parseStamp('20261123T044213Z')).toBe(time);
    expect(parseStamp('20261123T044213Zx')).toBeNull();
  });
});

describe('parseManifest', () => {
  /** As rollback.sh writes it. */
  const manifest = `{"format":1,"name":"${name}","kind":"subvolume","rolledBackAt":"20261123T044213Z","bootId":"${bootId}","subvolumeId":270,"uuid":"x","parentUuid":"","generation":44,"createdAtGeneration":30}\n`;

  it('reads what stage 1 wrote', () => {
    expect(parseManifest(manifest, name)).toEqual({ rolledBackAtMs: time, bootId });
  });

  it('does not believe another name, damage, or other things', () => {
    expect(parseManifest(manifest, 'other')).toBeNull();
    expect(parseManifest(manifest.slice(0, 90), name)).toBeNull();
    expect(parseManifest(manifest.replace(bootId, '../../etc'), name)).toBeNull();
    expect(parseManifest('null', name)).toBeNull();
    expect(parseManifest('', name)).toBeNull();
    const odd = manifest.replace('20261123T044213Z"', 'soon"');
    expect(parseManifest(odd, name)).toEqual({ rolledBackAtMs: null, bootId });
  });
});

describe('parseRollbackMark', () => {
  const mark = `{"format":1,"outcome":"emptied","reason":"done","bootId":"${bootId}","time":"20261123T044213Z","oldRoot":"old_roots/${name}"}`;

  it('reads what stage 1 left', () => {
    const read = { outcome: 'emptied', reason: 'done', bootId, oldRoot: name };
    expect(parseRollbackMark(mark)).toEqual(read);
    const none = mark.replace(`"old_roots/${name}"`, 'null');
    expect(parseRollbackMark(none)).toEqual({ ...read, oldRoot: null });
  });

  it.each(['', '{}', mark.replace('emptied', 'perhaps'), mark.replace('"format":1', '"format":2')])(
    'takes %j for no mark',
    (text) => {
      expect(parseRollbackMark(text)).toBeNull();
    },
  );
});

describe('the newest root', () => {
  const roots = [
    { name: 'b', subvolumeId: 300 },
    { name: 'c', subvolumeId: 900 },
    { name: 'a', subvolumeId: 600 },
  ];
  const mark = { outcome: 'emptied', reason: 'done', bootId, oldRoot: 'a' } as const;

  it('goes by identifier, not by name', () => {
    expect(byAge(roots).map((root) => root.name)).toEqual(['c', 'a', 'b']);
  });

  it('is what stage 1 put away, or none, and without its word the highest', () => {
    expect(newestRoot(roots, mark)).toBe('a');
    expect(newestRoot(roots, { ...mark, oldRoot: null })).toBeNull();
    expect(newestRoot(roots, { ...mark, oldRoot: 'gone' })).toBeNull();
    expect(newestRoot(roots, null)).toBe('c');
    expect(newestRoot([], null)).toBeNull();
  });
});

describe('dated names', () => {
  it('are tried with numbers after the first', () => {
    expect(dayOf(time)).toBe('2026-11-23');
    expect(candidates('x', '.from-2026-11-23').slice(0, 3)).toEqual([
      'x.from-2026-11-23',
      'x.from-2026-11-23.2',
      'x.from-2026-11-23.3',
    ]);
  });

  it('never grow longer than a file system takes', () => {
    const ending = '.before-restore-2026-11-23.99';
    expect(withEnding('x'.repeat(255), ending)).toHaveLength(255);
    expect(withEnding('x'.repeat(255), ending).endsWith(ending)).toBe(true);
  });

  it('are made of folder and name', () => {
    expect(splitPath('/etc/x y')).toEqual({ folder: '/etc', name: 'x y' });
    expect(splitPath('/etc')).toEqual({ folder: '/', name: 'etc' });
  });
});
