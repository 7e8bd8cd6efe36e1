import { quoteWord } from './display.ts';
import type { Expectation } from './plan.ts';

/** A condition of the shell that holds when what is typed answers as a check expects. */
export function expectationText(expect: Expectation, typed: string): string {
  switch (expect.kind) {
    case 'success':
      return `${typed} >/dev/null`;
    case 'empty':
      return `[ -z "$(${typed})" ]`;
    case 'equals':
      return `[ "$(${typed})" = ${quoteWord(expect.text)} ]`;
    case 'words':
      return `has_words "$(${typed})" ${expect.words.map(quoteWord).join(' ')}`;
    case 'json':
      return `same_json "$(${typed})" ${quoteWord(expect.json)}`;
    case 'at-least':
      return `at_least "$(${typed})" ${expect.amount}`;
    case 'not-found':
      return `[ "$(${typed}; echo "code $?")" = 'code 1' ]`;
  }
}
