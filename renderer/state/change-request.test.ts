import { describe, expect, it } from 'vitest';
import type { ChangeRequest } from '../../core/change/change.ts';
import { withActivation, withMethod } from './change-request.ts';

function keep(...paths: string[]): ChangeRequest {
  return { kind: 'keep', items: paths.map((path) => ({ path, method: null })), activation: null };
}

describe('withMethod', () => {
  it('changes the one item', () => {
    const changed = withMethod(keep('/a', '/b'), '/b', 'subvolume');
    expect(changed).toEqual({
      kind: 'keep',
      items: [
        { path: '/a', method: null },
        { path: '/b', method: 'subvolume' },
      ],
      activation: null,
    });
  });

  it('compares bytes with text', () => {
    const changed = withMethod(keep('/gr\xc3\xbcn'), '/grün', 'bind');
    expect(changed.kind === 'keep' && changed.items).toEqual([
      { path: '/gr\xc3\xbcn', method: 'bind' },
    ]);
  });

  it('asks for the folder once where the proposal took it for parts of it', () => {
    const changed = withMethod(
      keep('/var/lib/x/a', '/var/lib/xy', '/var/lib/x/b'),
      '/var/lib/x',
      'bind',
    );
    expect(changed.kind === 'keep' && changed.items).toEqual([
      { path: '/var/lib/x', method: 'bind' },
      { path: '/var/lib/xy', method: null },
    ]);
  });

  it('leaves alone what it does not know', () => {
    const request = keep('/a');
    expect(withMethod(request, '/b', 'bind')).toBe(request);
    const stop: ChangeRequest = { kind: 'stop-keeping', paths: ['/a'], activation: null };
    expect(withMethod(stop, '/a', 'bind')).toBe(stop);
  });
});

describe('withActivation', () => {
  it('keeps the items', () => {
    expect(withActivation(keep('/a'), 'next-boot')).toEqual({
      ...keep('/a'),
      activation: 'next-boot',
    });
  });
});
