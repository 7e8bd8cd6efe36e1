import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './arguments.ts';

function parse(line: string): ReturnType<typeof parseCommandLine> {
  return parseCommandLine(line.split(' ').filter((word) => word !== ''));
}

describe('parseCommandLine', () => {
  it('reads an install', () => {
    expect(parse('install --spec a.json --passphrase-file - --start-over --json')).toMatchObject({
      command: 'install',
      specPath: 'a.json',
      passphrasePath: '-',
      beginning: 'start-over',
      isJson: true,
      isNotLive: false,
    });
  });

  it.each([
    '',
    'erase',
    'plan',
    'install --spec a.json',
    'install --passphrase-file -',
    'install --spec a --passphrase-file b --continue --start-over',
    'probe --spec a.json',
    'status --not-live',
    'plan --spec a.json --passphrase-file b',
    'plan --spec a.json extra',
    'plan --spec a.json --force',
    'install --spec a.json --passphrase secret',
  ])('refuses %j', (line) => {
    expect(() => parse(line)).toThrow('usage');
  });
});
