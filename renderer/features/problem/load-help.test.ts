import { expect, it } from 'vitest';
import { troubleshootingEnglish } from '../../../core/troubleshooting/english/texts.ts';
import { troubleshootingGerman } from '../../../core/troubleshooting/german/texts.ts';
import { loadHelp } from './load-help.ts';

it('speaks the language of the page, and English for the rest', async () => {
  expect(await loadHelp('de-AT')).toBe(troubleshootingGerman);
  expect(await loadHelp('en-GB')).toBe(troubleshootingEnglish);
  expect(await loadHelp('fr')).toBe(troubleshootingEnglish);
});

it('leaves no text as it is in a language for tests, but keeps what is filled in', async () => {
  const texts = await loadHelp('en-XA');
  expect(texts.headings.causes).not.toBe(troubleshootingEnglish.headings.causes);
  expect(texts.identity).toContain('{{code}}');
  const causes = texts.causes['step-failed'] ?? [];
  expect(causes).toHaveLength(troubleshootingEnglish.causes['step-failed']?.length ?? 0);
});
