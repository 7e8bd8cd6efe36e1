/** Where the bytes of files lie on the disk: files that lie in the same place hold the same bytes. */
import { collectBytes, hasTool } from './collect-bytes.ts';

/** Names that tools can be given, and whose lines in the output nobody can forge. */
const plainName = /^[\x20-\x7e]+$/;

/**
 * Flags of extents (filefrag(8)) after which the place says nothing: of compressed ones only the beginning
 * is told, others are not on the disk yet or not in blocks of their own.
 */
const unsure = /encoded|inline|not_aligned|unknown|delalloc|unwritten|merged|tail/;

/** The lines of a file's extents, without what the tool says about their order; null where unsure. */
function extentsIn(block: string): string | null {
  const lines = block.split('\n').filter((line) => /^ *\d+:/.test(line));
  if (lines.length === 0 || lines.some((line) => unsure.test(line))) return null;
  const columns = lines.map((line) => line.split(':').slice(1, 4).join(':').replaceAll(' ', ''));
  return columns.join('\n');
}

async function readExtents(paths: readonly string[]): Promise<readonly (string | null)[]> {
  const { exitCode, stdout } = await collectBytes('filefrag', ['-s', '-v', ...paths]);
  const blocks = stdout
    .toString('latin1')
    .split(/^File size of /m)
    .slice(1);
  const isWhole = exitCode === 0 && blocks.length === paths.length;
  return paths.map((path, index) => {
    const block = blocks[index] ?? '';
    return isWhole && block.startsWith(`${path} is `) ? extentsIn(block) : null;
  });
}

/**
 * Which pairs of files lie in the same places of the disk, so that their contents are one. They are
 * written out before it is asked. Without filefrag none is known to.
 */
export async function sharePlaces(
  pairs: readonly (readonly [string, string])[],
): Promise<readonly boolean[]> {
  const isPlain = pairs.map((pair) => pair.every((path) => plainName.test(path)));
  const asked = pairs.filter((_, index) => isPlain[index]);
  if (asked.length === 0 || !hasTool('filefrag')) return pairs.map(() => false);
  const found = await readExtents(asked.flat());
  let at = 0;
  return isPlain.map((isAsked) => {
    if (!isAsked) return false;
    const [one, other] = [found[at] ?? null, found[at + 1] ?? null];
    at += 2;
    return one !== null && one === other;
  });
}
