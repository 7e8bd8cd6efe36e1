import { describe, expect, it } from 'vitest';
import { spokenLanguage } from './spoken-language.ts';

function application(lang: string, isPackaged: boolean) {
  return { isPackaged, getLocale: () => 'de', commandLine: { getSwitchValue: () => lang } };
}

describe('the language of the window', () => {
  it('is what Chromium found the desktop to speak', () => {
    expect(spokenLanguage(application('', false))).toBe('de');
    expect(spokenLanguage(application('fr', false))).toBe('de');
  });

  it('is a language for tests where that is asked for, but not in a packaged program', () => {
    expect(spokenLanguage(application('ar-XB', false))).toBe('ar-XB');
    expect(spokenLanguage(application('ar-XB', true))).toBe('de');
  });
});
