/**
 * The NixOS module as text in `core/`, which cannot read files: the page previews it and the plan
 * writes it to the disk. `node scripts/generate-module-text.ts` makes it, a check compares it.
 */
import type { Sources } from './layers.ts';

export const moduleTextFile = 'core/system/module-files.ts';
const moduleFolder = 'nix/module/';

/** Tests of the module are not installed. */
function isInstalled(file: string): boolean {
  return file.startsWith(moduleFolder) && !/(^|\/)tests?\/|\.test\.|-test\./.test(file);
}

function templateLiteral(text: string): string {
  return `\`${text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&')}\``;
}

/** `max-lines` counts what the generated file cannot help. */
const lintHead = '/* oxlint-disable eslint/max-lines */\n';
const mostLines = 300;

/** The text of the generated file. */
export function moduleText(sources: Sources): string {
  const files = [...sources].filter(([file]) => isInstalled(file));
  const entries = files.map(([file, text]) => {
    const path = file.slice(moduleFolder.length);
    return `  {\n    path: '${path}',\n    text: ${templateLiteral(text)},\n  },\n`;
  });
  const body = `/** Generated from nix/module/ by scripts/generate-module-text.ts; do not edit. */
export const moduleFiles: readonly { readonly path: string; readonly text: string }[] = [
${entries.join('')}];
`;
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  return lines.length > mostLines ? lintHead + body : body;
}

/** What is wrong with the generated file; nothing when it is up to date. */
export function moduleTextViolations(sources: Sources): readonly string[] {
  if (sources.get(moduleTextFile) === moduleText(sources)) return [];
  return [`${moduleTextFile} is out of date: run node scripts/generate-module-text.ts`];
}
