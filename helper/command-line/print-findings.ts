import type { Finding } from '../../core/health/finding.ts';
import { english } from '../../core/messages/english.ts';
import { renderMessage } from '../../core/messages/render.ts';
import { print } from './output.ts';

/** Findings for people, the remedy and its commands below what they mend. */
export function printFindings(findings: readonly Finding[]): void {
  for (const { state, sentence, remedy, commands } of findings) {
    print(`${state}: ${renderMessage(sentence, english, 'en')}`);
    if (remedy !== null) print(`   ${renderMessage(remedy, english, 'en')}`);
    for (const command of commands) print(`   $ ${command}`);
  }
}
