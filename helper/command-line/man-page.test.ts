import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { commands, options, usage } from './arguments.ts';
import { driftCommands } from './drift/commands.ts';
import { stickUsage } from './stick/stick-command.ts';

/** The man page without its escapes for minus signs and fonts. */
const page = readFileSync(new URL('../../docs/tidemark-helper.8', import.meta.url), 'utf8')
  .replaceAll('\\-', '-')
  .replaceAll(/\\f[BIR]/g, '');

/** The text under a heading. */
function chapter(name: string): string {
  return page.split(/^\.SH /m).find((text) => text.startsWith(`${name}\n`)) ?? '';
}

function flagsIn(text: string): readonly string[] {
  return [...new Set(text.match(/--[a-z][a-z-]*/g))];
}

describe('the man page', () => {
  it.each(commands)('shows the command %s in short, and describes it', (command) => {
    expect(chapter('SYNOPSIS')).toContain(`tidemark-helper ${command}`);
    expect(chapter('COMMANDS')).toMatch(new RegExp(`^\\.TP\\n\\.B ${command}$`, 'm'));
  });

  it.each(Object.keys(options))('describes --%s', (option) => {
    expect(chapter('OPTIONS')).toMatch(new RegExp(`^\\.TP\\n(\\.B )?--${option}\\b`, 'm'));
    expect(chapter('SYNOPSIS')).toContain(`--${option}`);
  });

  it.each(driftCommands)('describes drift $name with its options', ({ name, usage: own }) => {
    const start = `\n.TP\ndrift ${name} `;
    const text = chapter('DRIFT COMMANDS')
      .split(/(?=\n\.TP\n)/)
      .find((part) => part.startsWith(start));
    expect(text).toBeDefined();
    for (const flag of flagsIn(own)) expect(text ?? '').toContain(flag);
  });

  it('describes each option of stick', () => {
    const flags = flagsIn(stickUsage);
    expect(flags.length).toBeGreaterThan(1);
    for (const flag of flags) {
      expect(chapter('STICK')).toMatch(new RegExp(`^\\.TP\\n(\\.B )?${flag}\\b`, 'm'));
    }
  });

  it('names no option that there is not', () => {
    const known = [usage, stickUsage, ...driftCommands.map((command) => command.usage)].flatMap(
      flagsIn,
    );
    const all = new Set([...known, ...Object.keys(options).map((name) => `--${name}`)]);
    const own = ['SYNOPSIS', 'COMMANDS', 'OPTIONS', 'DRIFT COMMANDS', 'STICK']
      .map(chapter)
      .flatMap(flagsIn);
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((flag) => !all.has(flag))).toEqual([]);
  });
});
