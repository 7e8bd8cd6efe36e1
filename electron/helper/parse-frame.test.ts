import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { ProblemError } from '../../core/errors/problem.ts';
import { parseHelperFrame } from './parse-frame.ts';

const hello = { kind: 'hello', protocol: 1, version: '1.2.3', pid: 4 };

test('a frame is read', () => {
  expect(parseHelperFrame(JSON.stringify(hello))).toEqual(hello);
});

test.each([
  '',
  'null',
  '[]',
  '{"kind":"hello"',
  '{"kind":"request","id":1,"verb":"probe","input":{}}',
  JSON.stringify({ ...hello, more: 1 }),
  JSON.stringify({ ...hello, pid: '4' }),
  '{"kind":"event","id":0,"sequence":0,"event":{"kind":"cancel-accepted","atMs":1}}',
  '{"kind":"result","id":1,"outcome":{"ok":false,"problem":{"code":"no-such-code"}}}',
])('%s is no frame of the helper', (line) => {
  expect(() => parseHelperFrame(line)).toThrow('frame-malformed');
});

test('whatever comes, it is a frame or the one problem, and the problem does not quote it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
      try {
        parseHelperFrame(line);
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
        expect((error as ProblemError).problem.code).toBe('frame-malformed');
      }
    }),
  );
});
