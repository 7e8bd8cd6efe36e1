import { describe, expect, it } from 'vitest';

import type { ChangeItem } from '../../core/change/change.ts';
import { lastCopyProperties } from './arrange-last-copy.ts';

const items = [
  { stops: ['tide-notes.socket', 'tide-notes.service'] },
  { stops: ['tide-notes.service'] },
] as unknown as readonly ChangeItem[];

const properties = lastCopyProperties({
  program: ['/nix/store/a/node', '/nix/store/b/100% "of" $it.cjs'],
  change: { id: '20261123T050000Z-0a1b2c3d', persist: '/persist', items: [...items] },
});

function valuesOf(name: string): string[] {
  return properties
    .filter((property) => property.startsWith(`${name}=`))
    .map((property) => property.slice(name.length + 1));
}

describe('the unit that waits for the shutdown', () => {
  it('is stopped after all programs, and after nothing that is not there from the beginning', () => {
    expect(valuesOf('Before')).toEqual([
      'shutdown.target',
      'sockets.target',
      'basic.target',
      'tide-notes.socket',
      'tide-notes.service',
    ]);
    // By default it would be after basic.target, which is after the sockets that it is before.
    expect(valuesOf('DefaultDependencies')).toEqual(['no']);
    expect(valuesOf('After')).toEqual([]);
  });

  it('is stopped at a shutdown all the same, while what it needs is mounted', () => {
    expect(valuesOf('Conflicts')).toEqual(['shutdown.target']);
    expect(valuesOf('RequiresMountsFor').slice(0, 2)).toEqual([
      '"/persist"',
      '"/nix/store/a/node"',
    ]);
  });

  it('names its program so that systemd reads the same words', () => {
    expect(valuesOf('ExecStop')).toEqual([
      '"/nix/store/a/node" "/nix/store/b/100%% \\"of\\" $$it.cjs" "drift" "finish-at-shutdown" "20261123T050000Z-0a1b2c3d"',
    ]);
  });
});
