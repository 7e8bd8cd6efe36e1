/** What does not fit in a persist.nix, said with the place where a person looks for it. */
import type { z } from '../zod.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `directories, element 3 ("/var/lib/x"), attribute mode`. Elements are counted from 1, as people do. */
function placeOf(path: readonly PropertyKey[], value: unknown): string {
  const [list, index, ...rest] = path;
  if (list === undefined) return 'the file';
  if (typeof index !== 'number') return path.map(String).join('.');
  const elements = isRecord(value) ? value[String(list)] : undefined;
  const element: unknown = Array.isArray(elements) ? elements[index] : undefined;
  const name = isRecord(element) ? (element['path'] ?? element['pattern']) : undefined;
  const shown = typeof name === 'string' ? ` (${JSON.stringify(name.slice(0, 200))})` : '';
  const inner = rest.length === 0 ? '' : `, attribute ${rest.map(String).join('.')}`;
  return `${String(list)}, element ${index + 1}${shown}${inner}`;
}

/** The first issues in one line: place and complaint. */
export function describePersistIssues(issues: readonly z.core.$ZodIssue[], value: unknown): string {
  return issues
    .slice(0, 4)
    .map(({ path, message }) => `${placeOf(path, value)}: ${message}`)
    .join('; ');
}
