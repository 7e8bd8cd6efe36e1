import { spawn } from 'node:child_process';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { OrdinaryUser } from '../../ordinary-user.ts';

export interface TestBus {
  readonly socket: string;
  /** What a program needs to find the bus. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** No services to start, so that nothing of the machine's own desktop gets onto it. */
function configuration(socket: string): string {
  return `<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}

/**
 * A real session bus of the test's own.
 *
 * @param user whose bus it is; only that user may watch it. Null for our own.
 */
export async function startBus(user: OrdinaryUser | null = null): Promise<TestBus> {
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-bus-'));
  const socket = join(folder, 'bus');
  const file = join(folder, 'bus.conf');
  await writeFile(file, configuration(socket));
  await chmod(folder, 0o755);
  if (user !== null) await chown(folder, user.uid, user.gid);
  const args = [`--config-file=${file}`, '--nofork', '--nopidfile', '--print-address'];
  const daemon = spawn('dbus-daemon', args, { stdio: ['ignore', 'pipe', 'ignore'], ...user });
  await new Promise<void>((resolve, reject) => {
    daemon.once('error', reject);
    daemon.once('exit', () => reject(new Error('the bus ended')));
    // It prints its address when it listens.
    daemon.stdout.once('data', () => resolve());
  });
  return {
    socket,
    environment: { DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`, XDG_RUNTIME_DIR: folder },
    async stop() {
      daemon.removeAllListeners('exit');
      daemon.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
