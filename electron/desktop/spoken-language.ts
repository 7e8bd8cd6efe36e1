import { isPseudoTag } from '../../core/messages/pseudo.ts';

/** What is asked of Electron's `app`. */
export interface LanguageSource {
  readonly isPackaged: boolean;
  readonly commandLine: { getSwitchValue: (name: string) => string };
  getLocale: () => string;
}

/**
 * The language of the desktop as a BCP 47 tag. Chromium knows `--lang=TAG` for the languages that
 * people speak; those that are made up for tests it does not, and a packaged program does not either.
 */
export function spokenLanguage(application: LanguageSource): string {
  const asked = application.commandLine.getSwitchValue('lang');
  return !application.isPackaged && isPseudoTag(asked) ? asked : application.getLocale();
}
