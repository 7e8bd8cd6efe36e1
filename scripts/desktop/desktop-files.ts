/**
 * The files by which a desktop knows the program: menu entries, icons, AppStream's description, the type
 * of install specs, polkit's action, the tray's start at log-in, and the helper's manual. One list for
 * every kind of package.
 */
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface DesktopFileOptions {
  /** The folder `resources` of the checkout. */
  readonly resources: string;
  /** Where the package has its `share`, such as `/usr`. */
  readonly prefix: string;
  /** What menu entries start: a program of PATH, or an absolute path. */
  readonly program: string;
  /** Absolute path of the helper's launcher, as main calls it: polkit compares the words, not the file. */
  readonly launcher: string;
}

/** A word of `Exec` in a desktop entry, quoted where it needs it (Desktop Entry Specification, Exec). */
function execWord(word: string): string {
  return /^[A-Za-z0-9/._+-]+$/.test(word) ? word : `"${word.replace(/["`$\\]/g, '\\$&')}"`;
}

function desktopEntry(text: string, program: string): string {
  return text
    .replace(/^Exec=tidemark\b/gm, () => `Exec=${execWord(program)}`)
    .replace(/^TryExec=tidemark$/gm, () => `TryExec=${program}`);
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o644);
}

/** Writes all of them below `prefix/share`. */
export function installDesktopFiles(options: DesktopFileOptions): void {
  const { resources, prefix, program, launcher } = options;
  const share = join(prefix, 'share');
  const entries = [
    ['applications', 'applications'],
    ['autostart', 'tidemark/autostart'],
  ] as const;
  for (const [from, to] of entries) {
    for (const name of readdirSync(join(resources, from))) {
      const text = readFileSync(join(resources, from, name), 'utf8');
      write(join(share, to, name), desktopEntry(text, program));
    }
  }
  cpSync(join(resources, 'icons', 'hicolor'), join(share, 'icons', 'hicolor'), { recursive: true });
  cpSync(join(resources, 'metainfo'), join(share, 'metainfo'), { recursive: true });
  const manual = readFileSync(join(resources, '..', 'docs', 'tidemark-helper.8'), 'utf8');
  write(join(share, 'man', 'man8', 'tidemark-helper.8'), manual);
  cpSync(join(resources, 'mime'), join(share, 'mime', 'packages'), { recursive: true });
  const action = 'org.tidemark.Tidemark.policy';
  const policy = readFileSync(join(resources, action), 'utf8');
  write(
    join(share, 'polkit-1', 'actions', action),
    policy.replaceAll('@LAUNCHER@', () => xmlText(launcher)),
  );
}
