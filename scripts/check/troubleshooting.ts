/**
 * docs/troubleshooting.md, made of the same texts that the window shows for a problem.
 * `node scripts/generate-troubleshooting.ts` writes it, a check compares it.
 */
import type { ProblemCode, Remedy } from '../../core/errors/codes.ts';
import { problemTopics } from '../../core/errors/topics.ts';
import type { ProblemTopic } from '../../core/errors/topics.ts';
import { english } from '../../core/messages/english.ts';
import { troubleshootingEnglish } from '../../core/troubleshooting/english/texts.ts';
import { troubleshootingSection } from '../../core/troubleshooting/section.ts';
import type { Sources } from './layers.ts';

export const troubleshootingFile = 'docs/troubleshooting.md';
const buttonTextsFile = 'renderer/i18n/english/shell.json';

const { headings, topics } = troubleshootingEnglish;

const introduction = `# Troubleshooting

Generated from the program's own texts (\`core/troubleshooting/\`, \`core/messages/\`) by
\`scripts/generate-troubleshooting.ts\`; do not edit. The window shows the same under “More about this”,
without a network.

Each heading is the code of a problem: it stands in the log, in what the command line prints with
\`--json\`, and at the foot of the window's help. Words _like this_ stand for what the program fills in.
The commands under “${headings.looks}” only look and change nothing; words in capitals are to be replaced.
`;

/** The sentence of a message as Markdown, with the names of its placeholders. */
function sentence(id: string): string {
  const text = english[id] ?? id;
  return text.replaceAll(/\{\{(\w+)\}\}/g, '_$1_').replaceAll('--', '\\--');
}

function buttonTexts(sources: Sources): Readonly<Partial<Record<Remedy, string>>> {
  const { remedies } = JSON.parse(sources.get(buttonTextsFile) ?? '{}') as {
    readonly remedies?: Readonly<Partial<Record<Remedy, string>>>;
  };
  return remedies ?? {};
}

function buttonName(remedy: Remedy, buttons: ReturnType<typeof buttonTexts>): string {
  return `_${buttons[remedy] ?? remedy}_`;
}

/** The closing chapter: each button once. */
function buttonChapter(buttons: ReturnType<typeof buttonTexts>): string {
  const remedies = Object.entries(troubleshootingEnglish.remedies) as [Remedy, string][];
  const lines = remedies.map(([remedy, does]) => `- ${buttonName(remedy, buttons)}: ${does}`);
  return `\n## ${headings.remedies}\n\n${lines.join('\n')}\n`;
}

function part(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n**${heading}:**\n\n${lines.join('\n')}\n`;
}

function codeText(code: ProblemCode, buttons: ReturnType<typeof buttonTexts>): string {
  const section = troubleshootingSection(code, troubleshootingEnglish);
  const list = [
    part(
      headings.causes,
      section.causes.map((cause) => `- ${cause}`),
    ),
    part(
      headings.looks,
      section.looks.map(({ command, shows }) => `- \`${command}\` ${shows}`),
    ),
    section.data === null ? '' : `\n**${headings.data}:** ${section.data}\n`,
    section.remedies.length === 0
      ? ''
      : `\n**Buttons:** ${section.remedies.map(({ remedy }) => buttonName(remedy, buttons)).join(', ')}\n`,
  ];
  const happened = sentence(`problem.${code}`);
  const next = sentence(`problem.${code}.next`);
  return `\n### ${code}\n\n${happened}\n\n${next}\n${list.join('')}\n${section.identity}\n`;
}

/** The text of the generated file. */
export function troubleshootingText(sources: Sources): string {
  const buttons = buttonTexts(sources);
  const chapters = Object.entries(problemTopics) as [ProblemTopic, readonly ProblemCode[]][];
  const texts = chapters.map(([topic, codes]) => {
    return `\n## ${topics[topic]}\n${codes.map((code) => codeText(code, buttons)).join('')}`;
  });
  return introduction + texts.join('') + buttonChapter(buttons);
}

/** What is wrong with the generated file; nothing when it is up to date. */
export function troubleshootingViolations(sources: Sources): readonly string[] {
  if (sources.get(troubleshootingFile) === troubleshootingText(sources)) return [];
  return [`${troubleshootingFile} is out of date: run node scripts/generate-troubleshooting.ts`];
}
