import { lstat, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { join } from 'node:path';

import { problemError } from '../../core/errors/make-problem.ts';

/** sun_path of unix(7) has 108 bytes with its NUL. */
const maximumPathBytes = 107;

export interface PrivateSocket {
  readonly path: string;
  /** The first peer; there is no second. Never resolves when nobody comes. */
  readonly peer: Promise<Socket>;
  /** Stops listening and removes the folder. The peer's connection stays. */
  readonly close: () => Promise<void>;
}

async function isPrivateFolder(folder: string): Promise<boolean> {
  const status = await lstat(folder).catch(() => null);
  if (status === null || !status.isDirectory()) return false;
  return status.uid === process.getuid?.() && (status.mode & 0o077) === 0;
}

async function listen(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path }, resolve);
  });
}

/**
 * A socket in a fresh folder of mode 0700, for a helper that can be given no pipes. Only root and
 * processes of the same user can reach it: Node cannot ask the kernel who a peer is, so those are not
 * told apart. Where pipes are possible they are used instead.
 *
 * @param base the user's own runtime folder (XDG_RUNTIME_DIR)
 */
export async function openPrivateSocket(base: string): Promise<PrivateSocket> {
  if (!(await isPrivateFolder(base))) {
    throw problemError('elevation-not-found', { values: { program: 'XDG_RUNTIME_DIR' } });
  }
  // mkdtemp makes folders of mode 0700 (mkdtemp(3)).
  const folder = await mkdtemp(join(base, 'tidemark-'));
  const path = join(folder, 'helper.sock');
  const server = createServer({ allowHalfOpen: false });
  const close = async (): Promise<void> => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    if (Buffer.byteLength(path) > maximumPathBytes) throw new Error('The socket path is too long.');
    await listen(server, path);
  } catch (error) {
    await close();
    throw error;
  }
  const peer = new Promise<Socket>((resolve) => {
    server.once('connection', (socket) => {
      server.close();
      resolve(socket);
    });
  });
  return { path, peer, close };
}
