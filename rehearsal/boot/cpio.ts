/** One entry of an archive. Everything belongs to root; paths are absolute. */
export type CpioEntry =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly content: Uint8Array;
      readonly isExecutable: boolean;
    }
  | { readonly kind: 'link'; readonly path: string; readonly target: string }
  | { readonly kind: 'folder'; readonly path: string };

/** File types and permissions as in inode(7). */
const modes = { file: 0o100_644, program: 0o100_755, link: 0o120_777, folder: 0o040_755 } as const;

function modeOf(entry: CpioEntry): number {
  if (entry.kind !== 'file') return modes[entry.kind];
  return entry.isExecutable ? modes.program : modes.file;
}

function contentOf(entry: CpioEntry): Uint8Array {
  switch (entry.kind) {
    case 'file':
      return entry.content;
    case 'link':
      return Buffer.from(entry.target);
    case 'folder':
      return Buffer.alloc(0);
  }
}

/** Zeros up to the next multiple of four bytes, where the format wants every part to begin. */
function padding(length: number): Buffer {
  return Buffer.alloc((4 - (length % 4)) % 4);
}

interface Member {
  readonly name: string;
  readonly inode: number;
  readonly mode: number;
  readonly content: Uint8Array;
}

function member({ name, inode, mode, content }: Member): Buffer {
  const bytes = Buffer.from(`${name}\0`);
  // inode, mode, uid, gid, links, mtime, size, device and special device (major, minor), length of
  // the name, checksum.
  const fields = [inode, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, bytes.length, 0];
  const hex = fields.map((field) => field.toString(16).toUpperCase().padStart(8, '0'));
  const head = Buffer.concat([Buffer.from(`070701${hex.join('')}`), bytes]);
  return Buffer.concat([head, padding(head.length), content, padding(content.length)]);
}

/**
 * Packs entries as the kernel wants an initramfs: the "newc" form of cpio, uncompressed
 * (Documentation/driver-api/early-userspace/buffer-format.rst of the kernel). A folder must come
 * before what is in it. Archives may be put one behind another: later entries win.
 */
export function cpioArchive(entries: readonly CpioEntry[]): Buffer {
  const members = entries.map((entry, index) =>
    member({
      name: entry.path.slice(1),
      inode: index + 1,
      mode: modeOf(entry),
      content: contentOf(entry),
    }),
  );
  const end = { name: 'TRAILER!!!', inode: 0, mode: 0, content: Buffer.alloc(0) };
  return Buffer.concat([...members, member(end)]);
}
