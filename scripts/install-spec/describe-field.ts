/** One field of an install spec in words: what it is, and what limits it. */
import type { JsonSchema } from './json-schema.ts';

/** What a field without alternatives is; nothing for `null`, which is said at the end. */
function plainType(schema: JsonSchema): readonly string[] {
  if (schema.type === 'null') return [];
  if (schema.const !== undefined) return [`\`${JSON.stringify(schema.const)}\``];
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`"${value}"\``);
  if (schema.type === 'array') return ['array'];
  return [schema.type ?? 'object'];
}

/** The alternatives of a field; itself where there are none. */
function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ?? schema.oneOf ?? [schema];
}

export function typeText(schema: JsonSchema): string {
  const all = alternatives(schema);
  const types = [...new Set(all.flatMap(plainType))];
  const isNullable = all.some(({ type }) => type === 'null');
  return [...types, ...(isNullable ? ['null'] : [])].join(', ');
}

/** Digits in groups of three, as people read them. */
function digits(value: number): string {
  return value.toLocaleString('en-US');
}

/** Above this no whole number is exact in JSON as JavaScript reads it; not a limit of ours. */
const unlimited = Number.MAX_SAFE_INTEGER;

function numberLimits({ minimum, exclusiveMinimum, maximum }: JsonSchema): readonly string[] {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const most = maximum === unlimited ? undefined : maximum;
  if (least !== undefined && most !== undefined) return [`${digits(least)} to ${digits(most)}`];
  if (least !== undefined) return [`${digits(least)} or more`];
  return most === undefined ? [] : [`at most ${digits(most)}`];
}

/** A bar would end the cell of a table, also within code. */
function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function ownLimits(schema: JsonSchema): readonly string[] {
  const { maxLength, minItems, maxItems, pattern } = schema;
  return [
    ...numberLimits(schema),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...(minItems === undefined ? [] : [`at least ${minItems}`]),
    ...(maxItems === undefined ? [] : [`at most ${maxItems}`]),
    ...(pattern === undefined ? [] : [code(pattern)]),
    ...(schema.allOf ?? []).flatMap(ownLimits),
    ...(schema.items === undefined ? [] : ownLimits(schema.items).map((limit) => `each: ${limit}`)),
  ];
}

export function limitText(schema: JsonSchema): string {
  return alternatives(schema).flatMap(ownLimits).join('; ');
}
