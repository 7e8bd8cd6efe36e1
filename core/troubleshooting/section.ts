import { problems } from '../errors/codes.ts';
import type { ProblemCode, Remedy } from '../errors/codes.ts';
import { lookCommands } from './commands.ts';
import { looks } from './looks.ts';
import type { TroubleshootingTexts } from './texts.ts';

export interface Section {
  /** The code and its exit code, in a sentence. */
  readonly identity: string;
  /** What is likely to be behind it, the likeliest first; may be empty. */
  readonly causes: readonly string[];
  /** Commands that only look, and what each shows. */
  readonly looks: readonly { readonly command: string; readonly shows: string }[];
  /** What became of data; null where that is no question. */
  readonly data: string | null;
  readonly remedies: readonly { readonly remedy: Remedy; readonly does: string }[];
}

/**
 * What there is to say of a problem beyond its own two sentences.
 *
 * @param remedies those that are offered where it is read; all that the code has by default
 */
export function troubleshootingSection(
  code: ProblemCode,
  texts: TroubleshootingTexts,
  remedies: readonly Remedy[] = problems[code].remedies,
): Section {
  const identity = texts.identity
    .replace('{{code}}', code)
    .replace('{{exitCode}}', String(problems[code].exitCode));
  return {
    identity,
    causes: texts.causes[code] ?? [],
    looks: (looks[code] ?? []).map((name) => ({
      command: lookCommands[name],
      shows: texts.commands[name],
    })),
    data: texts.data[code] ?? null,
    remedies: remedies.map((remedy) => ({ remedy, does: texts.remedies[remedy] })),
  };
}
