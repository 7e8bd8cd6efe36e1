import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { ordinaryUser } from '../../scripts/setup/ordinary-user.ts';
import { isRoot } from '../../scripts/setup/privilege.ts';

export interface UserFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** An empty folder that belongs to the user who runs the window. */
export async function makeFolder(): Promise<UserFolder> {
  const path = await mkdtemp('/var/tmp/tidemark-e2e-');
  await chmod(path, 0o755);
  if (isRoot()) {
    const { uid, gid } = await ordinaryUser();
    await chown(path, uid, gid);
  }
  return { path, remove: async () => rm(path, { recursive: true, force: true }) };
}
