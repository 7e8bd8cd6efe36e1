/**
 * Breeze's drawings as a module of the window, which recolours them: `node scripts/generate-icons.ts`
 * makes it from the SVG files, a check compares.
 */
import type { Sources } from '../check/layers.ts';
import { iconFiles } from './icon-sources.ts';
import { readDrawing } from './read-drawing.ts';

export const iconTextFile = 'renderer/ui/icons/breeze-drawings.ts';

function drawingText(sources: Sources, file: string): string {
  const svg = sources.get(file);
  if (svg === undefined) throw new Error(`${file} is missing`);
  const { size, path, isEvenOdd } = readDrawing(svg);
  const rule = isEvenOdd ? `, isEvenOdd: true` : '';
  return `{ size: ${size}, path: '${path}'${rule} }`;
}

/** The text of the generated file. */
export function iconText(sources: Sources): string {
  const entries = iconFiles.map(({ name, small, large }) => {
    return `  ${name}: [\n    ${drawingText(sources, small)},\n    ${drawingText(sources, large)},\n  ],\n`;
  });
  return `/**
 * Generated from resources/icons/breeze/ by scripts/generate-icons.ts; do not edit. The drawings are KDE's
 * Breeze icons, licence LGPL-3.0-or-later, see resources/icons/breeze/README.md.
 */
/* prettier-ignore */
export const breezeDrawings = {
${entries.join('')}} as const;
`;
}

/** What is wrong with the generated file; nothing when it is up to date. */
export function iconTextViolations(sources: Sources): readonly string[] {
  if (sources.get(iconTextFile) === iconText(sources)) return [];
  return [`${iconTextFile} is out of date: run node scripts/generate-icons.ts`];
}
