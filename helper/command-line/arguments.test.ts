import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './arguments.ts';

function parse(line: string): ReturnType<typeof parseCommandLine> {
  return parseCommandLine(line.split(' ').filter((word) => word !== ''));
}

describe('parseCommandLine', () => {
  it('reads an install', () => {
    expect(
      parse('install --spec a.json --passphrase-file - --password-file p --start-over --json'),
    ).toMatchObject({
      command: 'install',
      specPath: 'a.json',
      passphrasePath: '-',
      passwordPath: 'p',
      beginning: 'start-over',
      isJson: true,
      isNotLive: false,
    });
  });

  it('reads the commands that ask the machine', () => {
    expect(parse('key-map de-latin1')).toMatchObject({ command: 'key-map', keyMap: 'de-latin1' });
    expect(parse('preflight')).toMatchObject({ command: 'preflight', specPath: null });
    expect(parse('export --spec a.json --out x --json')).toMatchObject({
      command: 'export',
      specPath: 'a.json',
      folderPath: 'x',
      isJson: true,
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
    'plan --spec a.json --password-file b',
    'install --spec a.json --password-file b',
    'key-map',
    'key-map us de',
    'key-map us --spec a.json',
    'choices us',
    'preflight --out x',
    'export --spec a.json',
    'export --out x',
    'plan --spec a.json --out x',
    'plan --spec a.json extra',
    'plan --spec a.json --force',
    'install --spec a.json --passphrase secret',
  ])('refuses %j', (line) => {
    expect(() => parse(line)).toThrow('usage');
  });
});
