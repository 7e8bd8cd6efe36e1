/** What stage 1 writes beside an earlier root. The folder is root's, yet it is read as if it were not. */
import { z } from '../zod.ts';
import { parseStamp } from './root-name.ts';

const manifestSchema = z.object({
  format: z.literal(1),
  name: z.string().max(255),
  rolledBackAt: z.string().max(32),
  bootId: z.string().regex(/^[0-9a-f-]{36}$/),
});

export interface Manifest {
  /** ms since the epoch, by the clock of that boot; null where it is no time. */
  readonly rolledBackAtMs: number | null;
  /** The boot that put the root away. */
  readonly bootId: string;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The manifest of the root of this name; null when it is another's, damaged, or no manifest. */
export function parseManifest(text: string, name: string): Manifest | null {
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.name !== name) return null;
  const { rolledBackAt, bootId } = parsed.data;
  return { rolledBackAtMs: parseStamp(rolledBackAt), bootId };
}
