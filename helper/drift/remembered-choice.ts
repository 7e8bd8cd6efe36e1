/** The blank snapshot that a person chose on a machine whose set-up does not say it by itself. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subvolumeNameSchema } from '../../core/drift/system.ts';
import { z } from '../../core/zod.ts';
import { writePrivateFile } from '../run/write-private-file.ts';

const choiceSchema = z.object({ format: z.literal(1), blank: subvolumeNameSchema });

const folderName = '.tidemark';
const fileName = 'system.json';

/** The choice, or null: also where the file is damaged, because then one can choose again. */
export function readChoice(persist: string): string | null {
  try {
    const text = readFileSync(join(persist, folderName, fileName), 'utf8');
    const parsed = choiceSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.blank : null;
  } catch {
    return null;
  }
}

/**
 * Remembers a choice, for root alone; whole or not at all.
 *
 * @throws what the file system says
 */
export function writeChoice(persist: string, blank: string): void {
  const folder = join(persist, folderName);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writePrivateFile(join(folder, fileName), `${JSON.stringify({ format: 1, blank })}\n`);
}
