import { describe, expect, it } from 'vitest';
import { typedPath } from './typed-path.ts';

describe('typedPath', () => {
  it('is bytes, without slashes that mean nothing', () => {
    expect(typedPath(' /var//lib/ ')).toBe('/var/lib');
    expect(typedPath('/')).toBe('/');
    expect(typedPath('/ä')).toBe('/\xc3\xa4');
  });

  it('is none where it is relative or goes round', () => {
    for (const typed of ['', 'etc', '/a/../b', '/./a', '/a\0b', '/\ud800']) {
      expect(typedPath(typed), typed).toBeNull();
    }
  });
});
