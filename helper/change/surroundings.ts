/** What a change must know of the machine besides its own journal. */
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { btrfsMounts, parseSubvolumeShow } from '../../core/drift/judge-system.ts';
import { hasTool } from '../copy/collect-bytes.ts';
import type { RunTool } from '../tools/run-tool.ts';

/** Where the system's generations are. */
export const systemProfile = '/nix/var/nix/profiles/system';

/** Names this boot (random(4)). */
export function readBootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

/** The UUID of a subvolume, or null when it is none. */
export async function subvolumeUuid(path: string, runTool: RunTool): Promise<string | null> {
  const { exitCode, stdout } = await runTool('btrfs', ['subvolume', 'show', path]);
  return exitCode === 0 ? (parseSubvolumeShow('', stdout)?.uuid ?? null) : null;
}

/** The store path of the newest generation, or null. */
export function readSystem(): string | null {
  try {
    readlinkSync(systemProfile);
    return realpathSync(systemProfile);
  } catch {
    return null;
  }
}

/** Where a mounted folder lies on the top level: `/persist`; null when nothing of btrfs is mounted there. */
export function subvolumeOfMount(point: string): string | null {
  const mountInfo = readFileSync('/proc/self/mountinfo', 'utf8');
  return btrfsMounts(mountInfo).find((mount) => mount.point === point)?.root ?? null;
}

/** Whether systemd is at work here (sd_booted(3)) and can be asked for things. */
export function hasSystemd(): boolean {
  return existsSync('/run/systemd/system') && hasTool('systemctl') && hasTool('systemd-run');
}
