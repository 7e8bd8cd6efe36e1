import { z } from '../../core/zod.ts';

/** A relative path of plain parts: nothing that could lead out of the folder. */
const plainFile = z.string().regex(/^(?!\.)[A-Za-z0-9._-]+(\/(?!\.)[A-Za-z0-9._-]+)*$/);

const manifestSchema = z.record(
  z.string().regex(/^\/[A-Za-z0-9._/-]+$/),
  z.strictObject({
    file: plainFile,
    mime: z.string().regex(/^[a-z0-9]+\/[a-z0-9.+-]+(; charset=utf-8)?$/),
    /** Hexadecimal, of the content. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);

export interface ServedFile {
  readonly file: string;
  readonly mime: string;
  readonly sha256: string;
}

/** URL path to file, made when the program was built. What is not in it is not served. */
export type Manifest = ReadonlyMap<string, ServedFile>;

/** Reads the manifest. Throws when it is none: then the program is broken. */
export function parseManifest(text: string): Manifest {
  return new Map(Object.entries(manifestSchema.parse(JSON.parse(text))));
}
