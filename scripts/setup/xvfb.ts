import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import type { OrdinaryUser } from './ordinary-user.ts';
import { isRoot } from './privilege.ts';
import { endProcess, startedPid } from './started-processes.ts';

export interface VirtualDisplay {
  /** DISPLAY and XAUTHORITY, for the programs that use it. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * One record of Xau(3)'s file format. Family 65535 (wild) with an empty display number fits every
 * display, which is needed because Xvfb chooses the number itself.
 */
function authorityRecord(cookie: Buffer): Buffer {
  const counted = (data: Buffer): Buffer => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(data.length);
    return Buffer.concat([length, data]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    counted(Buffer.alloc(0)),
    counted(Buffer.alloc(0)),
    counted(Buffer.from('MIT-MAGIC-COOKIE-1')),
    counted(cookie),
  ]);
}

async function displayNumber(pipe: Readable, exited: Promise<never>): Promise<string> {
  const line = new Promise<string>((resolve) => {
    pipe.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return Promise.race([line, exited]);
}

/** Starts Xvfb on a free display that only this process' user and `user` may use. */
export async function startXvfb(user: OrdinaryUser): Promise<VirtualDisplay> {
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-display-'));
  const authority = join(folder, 'authority');
  await writeFile(authority, authorityRecord(randomBytes(16)), { mode: 0o600 });
  if (isRoot()) await Promise.all([folder, authority].map((at) => chown(at, user.uid, user.gid)));
  const options = ['-screen', '0', '1280x960x24', '-nolisten', 'tcp', '-noreset'];
  const child = spawn('Xvfb', ['-displayfd', '3', '-auth', authority, ...options], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`Xvfb ended at once with code ${code}.`)));
  });
  exited.catch(() => undefined);
  const pid = await startedPid(child);
  process.once('exit', () => child.kill());
  const number = await displayNumber(child.stdio[3] as Readable, exited);
  return {
    env: { DISPLAY: `:${number}`, XAUTHORITY: authority },
    async stop() {
      await endProcess(pid);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
