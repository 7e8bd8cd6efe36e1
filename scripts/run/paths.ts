import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout, absolute, without a trailing slash. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Absolute path of something inside the checkout. */
export function inProject(...parts: readonly string[]): string {
  return join(projectRoot, ...parts);
}

/** Absolute path of a command that an npm package brings. */
export function packageCommand(name: string): string {
  return inProject('node_modules', '.bin', name);
}
