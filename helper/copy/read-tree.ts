/** What a tree is made of, for comparing: every entry with all that a copy must have. */
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { collectBytes, hasTool } from './collect-bytes.ts';
import { readFlags } from './flags.ts';

export interface TreeEntry {
  /** find(1)'s letter: f, d, l, s, p, b, c. */
  readonly kind: string;
  readonly mode: string;
  readonly owner: string;
  readonly group: string;
  readonly size: number;
  /** Seconds with nine or ten digits behind the point, as find(1) prints them. */
  readonly changed: string;
  readonly links: number;
  readonly inode: string;
  readonly target: string;
}

export interface Tree {
  /** By the path below the tree; the tree itself is ''. */
  readonly entries: ReadonlyMap<PathBytes, TreeEntry>;
  /** Extended attributes, ACLs and capabilities, as getfattr(1) dumps them; null: they were not read. */
  readonly attributes: ReadonlyMap<PathBytes, string> | null;
  readonly flags: ReadonlyMap<PathBytes, string> | null;
}

const format = '%y\\0%m\\0%U\\0%G\\0%s\\0%T@\\0%n\\0%i\\0%l\\0%P\\0';
const fields = 10;

function parseEntries(text: string): Map<PathBytes, TreeEntry> {
  const entries = new Map<PathBytes, TreeEntry>();
  const words = text.split('\0');
  for (let at = 0; at + fields < words.length; at += fields) {
    const [kind, mode, owner, group, size, changed, links, inode, target, path] = words.slice(
      at,
      at + fields,
    ) as [string, string, string, string, string, string, string, string, string, string];
    const numbers = { size: Number(size), links: Number(links) };
    entries.set(path, { kind, mode, owner, group, changed, inode, target, ...numbers });
  }
  return entries;
}

/** getfattr(1) writes line ends, backslashes and what is not ASCII in names as \ooo. */
function unescape(name: string): string {
  return name.replace(/\\([0-7]{3}|\\)/g, (_, code: string) =>
    code === '\\' ? '\\' : String.fromCharCode(Number.parseInt(code, 8)),
  );
}

function parseAttributes(text: string, top: string): Map<PathBytes, string> {
  const found = new Map<PathBytes, string>();
  for (const block of text.split('\n\n')) {
    const [head = '', ...lines] = block.split('\n');
    if (!head.startsWith('# file: ')) continue;
    const name = unescape(head.slice('# file: '.length));
    const path = name === top ? '' : name.slice(top.length + 1);
    found.set(
      path,
      lines
        .filter((line) => line !== '')
        .toSorted()
        .join(' '),
    );
  }
  return found;
}

/** A descriptor of ours shows as a link; what it stands for is meant. */
function follow(tree: string): string[] {
  return tree.startsWith('/proc/') ? ['-H'] : [];
}

/**
 * Reads a tree, without what lies on other subvolumes in it.
 *
 * @param tree an absolute path that is safe to give to tools
 * @throws Error when the tree cannot be read in full
 */
export async function readTree(tree: string): Promise<Tree> {
  const listing = await collectBytes('find', [...follow(tree), tree, '-xdev', '-printf', format]);
  if (listing.exitCode !== 0) throw new Error(`${tree}: ${listing.stderr.slice(0, 500)}`);
  return {
    entries: parseEntries(listing.stdout.toString('latin1')),
    attributes: await readAttributes(tree),
    flags: await readFlags(tree),
  };
}

async function readAttributes(tree: string): Promise<Map<PathBytes, string> | null> {
  if (!hasTool('getfattr')) return null;
  const isLink = tree.startsWith('/proc/') && !tree.endsWith('/.');
  const dump = [...(isLink ? [] : ['-h']), '-d', '-m', '-', '-e', 'hex', '--absolute-names', '--'];
  const listed = await collectBytes('find', [
    tree,
    '-xdev',
    '-exec',
    'getfattr',
    ...dump,
    '{}',
    '+',
  ]);
  if (listed.exitCode !== 0) return null;
  return parseAttributes(listed.stdout.toString('latin1'), Buffer.from(tree).toString('latin1'));
}
