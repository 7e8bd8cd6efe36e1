import type { ConfigurationFile, NixToken } from '../nix/token.ts';
import { moduleFiles } from './module-files.ts';

/** Comment lines are told apart from the rest; there is no tokenizer that could say more. */
function tokensOf(text: string): NixToken[] {
  return text
    .split(/(?<=\n)/)
    .map((line) => ({ kind: line.trimStart().startsWith('#') ? 'comment' : 'plain', text: line }));
}

/** The NixOS module as it is copied beside the configuration, in the folder `tidemark`. */
export const tidemarkFiles: readonly ConfigurationFile[] = moduleFiles.map(({ path, text }) => ({
  path: `tidemark/${path}`,
  tokens: tokensOf(text),
}));
