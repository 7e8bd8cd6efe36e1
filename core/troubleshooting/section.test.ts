import { describe, expect, it } from 'vitest';
import { problemCodes, problems } from '../errors/codes.ts';
import { lookCommands } from './commands.ts';
import { troubleshootingEnglish } from './english/texts.ts';
import { troubleshootingGerman } from './german/texts.ts';
import { looks } from './looks.ts';
import { troubleshootingSection } from './section.ts';

describe('the help on a problem', () => {
  it('names the code, what each remedy does, and what each command shows', () => {
    const section = troubleshootingSection('build-failed', troubleshootingEnglish);
    expect(section.identity).toContain('build-failed');
    expect(section.identity).toContain(String(problems['build-failed'].exitCode));
    expect(section.remedies.map(({ remedy }) => remedy)).toEqual(problems['build-failed'].remedies);
    expect(section.looks[0]?.command).toBe(lookCommands.memory);
  });

  it('says as much in German as in English', () => {
    for (const code of problemCodes) {
      const inEnglish = troubleshootingSection(code, troubleshootingEnglish);
      const inGerman = troubleshootingSection(code, troubleshootingGerman);
      expect(inGerman.causes.length, code).toBe(inEnglish.causes.length);
      expect(inGerman.data === null, code).toBe(inEnglish.data === null);
      if (inEnglish.causes.length > 0) expect(inGerman.causes).not.toEqual(inEnglish.causes);
    }
  });

  it('says for everything that stops a run or loses a disk where to look', () => {
    const stopping = problemCodes.filter((code) =>
      (problems[code].remedies as readonly string[]).includes('clean-up'),
    );
    for (const code of stopping.filter((one) => one !== 'cancelled')) {
      expect(looks[code]?.length ?? 0, code).toBeGreaterThan(0);
    }
  });

  it('only proposes commands that somebody needs, and that change nothing', () => {
    const used = new Set(Object.values(looks).flat());
    expect([...used].sort()).toEqual(Object.keys(lookCommands).sort());
    for (const command of Object.values(lookCommands)) {
      expect(command).not.toMatch(/\b(rm|mkfs|wipefs|dd|umount|start|restart|enable|delete)\b/);
    }
  });
});
