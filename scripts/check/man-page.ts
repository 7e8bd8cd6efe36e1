/**
 * The exit codes in docs/tidemark-helper.8, made of the list of problems and their sentences; the rest
 * of the page is written by hand. `node scripts/generate-man-page.ts` writes them, a check compares.
 */
import { problems } from '../../core/errors/codes.ts';
import { english } from '../../core/messages/english.ts';
import type { Sources } from './layers.ts';

export const manPageFile = 'docs/tidemark-helper.8';

const begin = '.\\" exit codes: begin\n';
const end = '.\\" exit codes: end\n';

/** Text as roff wants it: hyphens that are minus signs, ASCII only, no line that looks like a request. */
function roffText(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('’', '\\(cq')
    .replaceAll('“', '\\(lq')
    .replaceAll('”', '\\(rq')
    .replaceAll(/\{\{(\w+)\}\}/g, '\\fI$1\\fR')
    .replace(/^(?=[.'])/, '\\&');
}

function codeText(code: string, exitCode: number): string {
  const happened = roffText(english[`problem.${code}`] ?? '');
  return `.TP\n\\fB${exitCode}\\fR \\fI${roffText(code)}\\fR\n${happened}\n`;
}

/** The list of all exit codes that stand for a problem. */
export function exitCodesText(): string {
  return Object.entries(problems)
    .sort(([, one], [, other]) => one.exitCode - other.exitCode)
    .map(([code, { exitCode }]) => codeText(code, exitCode))
    .join('');
}

/** The page with its list of exit codes made anew. */
export function withExitCodes(page: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${manPageFile} has no place for the exit codes`);
  return page.slice(0, from + begin.length) + exitCodesText() + page.slice(to);
}

/** What is wrong with the page; nothing when it is up to date. */
export function manPageViolations(sources: Sources): readonly string[] {
  const page = sources.get(manPageFile) ?? '';
  if (withExitCodes(page) === page) return [];
  return [`${manPageFile} is out of date: run node scripts/generate-man-page.ts`];
}
