import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import type { CpioEntry } from './cpio.ts';

/** What goes into an initramfs, by absolute path. Folders come before what they hold. */
export type InitrdTree = Map<string, CpioEntry>;

/** Adds the folder and those above it. */
export function addFolder(tree: InitrdTree, path: string): void {
  if (path === '/' || tree.has(path)) return;
  addFolder(tree, dirname(path));
  tree.set(path, { kind: 'folder', path });
}

export function addLink(tree: InitrdTree, path: string, target: string): void {
  addFolder(tree, dirname(path));
  tree.set(path, { kind: 'link', path, target });
}

export function addText(tree: InitrdTree, path: string, text: string): void {
  addFolder(tree, dirname(path));
  tree.set(path, { kind: 'file', path, content: Buffer.from(text), isExecutable: false });
}

export function addScript(tree: InitrdTree, path: string, text: string): void {
  addFolder(tree, dirname(path));
  tree.set(path, { kind: 'file', path, content: Buffer.from(text), isExecutable: true });
}

/** Copies a file of the host, following links, to the same path or to `at`. */
export function addHostFile(tree: InitrdTree, host: string, at = host): void {
  const path = inUsr(at);
  if (tree.has(path)) return;
  addFolder(tree, dirname(path));
  const isExecutable = (statSync(host).mode & 0o111) !== 0;
  tree.set(path, { kind: 'file', path, content: readFileSync(host), isExecutable });
}

/** Where a path really is on a system whose /bin, /sbin, /lib and /lib64 are links into /usr. */
export function inUsr(path: string): string {
  return /^\/(bin|sbin|lib|lib64)\//.test(path) ? `/usr${path}` : path;
}
