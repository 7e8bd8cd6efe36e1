/** The chapters of docs/install-spec.md: one for each object, and within it one for each variant. */
import { limitText, typeText } from './describe-field.ts';
import type { JsonSchema } from './json-schema.ts';

/** The objects that a field can be; none for a plain value. */
function objectsOf({ items, oneOf, ...schema }: JsonSchema): readonly JsonSchema[] {
  if (items !== undefined) return objectsOf(items);
  if (oneOf !== undefined) return oneOf;
  return schema.properties === undefined ? [] : [schema];
}

/** Where the chapter of an object is: the heading in small letters without dots. */
function link(path: string): string {
  return `[below](#${path.toLowerCase().replaceAll('.', '')})`;
}

function row(
  [name, field]: readonly [string, JsonSchema],
  isNeeded: boolean,
  path: string,
): string {
  const limits = objectsOf(field).length > 0 ? [limitText(field), link(path)] : [limitText(field)];
  const said = limits.filter(Boolean).join('; ');
  const needed = isNeeded ? 'yes' : 'no';
  return `| \`${name}\` | ${typeText(field)} | ${needed} | ${said} | ${field.description ?? ''} |`;
}

function table(schema: JsonSchema, path: string): string {
  const rows = Object.entries(schema.properties ?? {}).map((field) => {
    const isNeeded = schema.required?.includes(field[0]) === true;
    return row(field, isNeeded, path === '' ? field[0] : `${path}.${field[0]}`);
  });
  return `| field | type | needed | limits | meaning |\n| - | - | - | - | - |\n${rows.join('\n')}\n`;
}

function variantText(schema: JsonSchema, path: string): string {
  const kind = String(schema.properties?.['kind']?.const ?? '');
  return `**\`"kind": "${kind}"\`**: ${schema.description ?? ''}\n\n${table(schema, path)}`;
}

/** The text on the object at a path, and after it on each object inside. */
export function objectChapters(schema: JsonSchema, path = ''): string {
  const objects = objectsOf(schema);
  const [first] = objects;
  const heading = path === '' ? 'The document' : path;
  const own =
    objects.length === 1 && first !== undefined
      ? table(first, path)
      : objects.map((variant) => variantText(variant, path)).join('\n');
  const inner = objects.flatMap((object) => Object.entries(object.properties ?? {}));
  const chapters = inner
    .filter(([, field]) => objectsOf(field).length > 0)
    .map(([name, field]) => objectChapters(field, path === '' ? name : `${path}.${name}`));
  return `\n## ${heading}\n\n${schema.description ?? ''}\n\n${own}${chapters.join('')}`;
}
