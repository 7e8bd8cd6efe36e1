/** What is used of JSON Schema (draft 2020-12) to say what an install spec may be. */
import { installSpecSchema } from '../../core/spec/spec.ts';
import { z } from '../../core/zod.ts';

export interface JsonSchema {
  readonly type?: string;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

/** The schema of an install spec, as others can use it. */
export function installSpecJsonSchema(): JsonSchema {
  return { title: 'Install spec of Tidemark', ...z.toJSONSchema(installSpecSchema) } as JsonSchema;
}
