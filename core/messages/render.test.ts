import { describe, expect, it } from 'vitest';
import { problemCodes } from '../errors/codes.ts';
import { english } from './english.ts';
import { joinedMessages } from './joined.ts';
import { message, renderMessage } from './render.ts';

const catalogue = {
  plain: 'Disk {{name}}, {{sizeDiskBytes}}, {{sizeBytes}}, {{count}}',
  outer: 'Failed: {{step}}.',
  inner: 'Format {{name}}',
};

describe('renderMessage', () => {
  it('fills in texts and numbers, sizes by the name of the value', () => {
    const values = { name: 'A', sizeDiskBytes: 1e12, sizeBytes: 2 ** 31, count: 1234 };
    expect(renderMessage(message('plain', values), catalogue, 'en')).toBe(
      'Disk A, 1 TB, 2 GiB, 1,234',
    );
  });

  it('resolves a value that names another sentence, once', () => {
    const nested = message('outer', { step: '@inner', name: 'x' });
    expect(renderMessage(nested, catalogue, 'en')).toBe('Failed: Format x.');
    expect(renderMessage(message('outer', { step: '@outer' }), catalogue, 'en')).toBe(
      'Failed: @outer.',
    );
  });

  it('puts sentences together that have values of the same name', () => {
    const disks = ['A', 'B'].map((name) => message('inner', { name }));
    const joined = (separator?: string): string =>
      renderMessage(
        message('outer', { name: 'C', ...joinedMessages('step', disks, separator) }),
        catalogue,
        'en',
      );
    expect(joined()).toBe('Failed: Format A Format B.');
    expect(joined('; ')).toBe('Failed: Format A; Format B.');
  });

  it('puts sentences into sentences in others, and comes back from circles', () => {
    const nested = message('outer', { step: '@inner', name: '@plain' });
    expect(renderMessage(nested, catalogue, 'en')).toMatch(/^Failed: Format Disk @plain, /);
    const circle = { a: 'a {{x}}', b: 'b {{y}}' };
    expect(renderMessage(message('a', { x: '@b', y: '@a' }), circle, 'en')).toBe('a b a @b');
  });

  it('leaves references alone that lead nowhere, or back', () => {
    for (const step of ['@inner @nothing', '@inner and more', '@inner @outer', '@', '@7:']) {
      const text = renderMessage(message('outer', { step, name: 'x' }), catalogue, 'en');
      expect(text).toBe(`Failed: ${step}.`);
    }
  });

  it('takes foreign text as it stands', () => {
    expect(renderMessage(message('outer', { step: '{{name}} @nothing' }), catalogue, 'en')).toBe(
      'Failed: {{name}} @nothing.',
    );
  });
});

it('has a text and a next thing to do for every problem', () => {
  const ids = problemCodes.flatMap((code) => [`problem.${code}`, `problem.${code}.next`]);
  expect(ids.filter((id) => english[id] === undefined)).toEqual([]);
});
