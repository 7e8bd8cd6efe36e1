import { execFileSync } from 'node:child_process';

/** The line of fstab(5) that is the root's. */
export interface RootEntry {
  readonly device: string;
  readonly type: string;
  readonly options: string;
}

function fields(fstab: string): readonly (readonly string[])[] {
  const lines = fstab.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));
}

/** @throws when no file system of the initrd is to be the root. */
export function rootEntry(fstab: string): RootEntry {
  const root = fields(fstab).find(([, place]) => place === '/');
  const [device, , type, options] = root ?? [];
  if (device === undefined || type === undefined || options === undefined) {
    throw new Error('the initrd has no file system for /');
  }
  return { device, type, options: initrdOptionsRemoved(options) };
}

function initrdOptionsRemoved(options: string): string {
  return options
    .split(',')
    .filter((option) => !option.startsWith('x-'))
    .join(',');
}

/** systemd 254 and later look for the source of a bind mount below /sysroot by themselves. */
const PREFIXES_BIND_SOURCES = 254;

function systemdVersion(): number {
  const text = execFileSync('systemctl', ['--version'], { encoding: 'utf8' });
  return Number(/^systemd (\d+)/.exec(text)?.[1]);
}

/**
 * The table for systemd's generator. Two things that NixOS' systemd does and an older one of the host
 * does not are done here: `root=fstab` (the root's line is given on the kernel's command line instead)
 * and, before version 254, the prefix for the source of a bind mount.
 */
export function sysrootTable(fstab: string, version = systemdVersion()): string {
  const lines = fields(fstab)
    .filter(([, place]) => place !== '/')
    .map((line) => {
      const [device = '', place = '', type = '', options = '', ...rest] = line;
      const isBind = options.split(',').some((option) => option === 'bind' || option === 'rbind');
      const source = isBind && version < PREFIXES_BIND_SOURCES ? `/sysroot${device}` : device;
      return [source, place, type, options, ...rest].join(' ');
    });
  return `${lines.join('\n')}\n`;
}
