import { capture } from '../run/process.ts';

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * What has to stand before a command so that it runs as root without a question: nothing for root,
 * `sudo -n` where that works, undefined where neither does.
 */
export async function rootPrefix(): Promise<readonly string[] | undefined> {
  if (isRoot()) return [];
  const { code } = await capture(['sudo', '-n', 'true']);
  return code === 0 ? ['sudo', '-n'] : undefined;
}
