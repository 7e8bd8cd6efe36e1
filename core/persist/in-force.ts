/**
 * Whether the running system was built to keep a path, told from what it left in /etc: a list that was
 * changed since is in force only from the next boot.
 */
import { parseFileSystemTable } from '../health/parse-file-system-table.ts';

export interface SystemTexts {
  /** /etc/fstab. */
  readonly fileSystemTable: string;
  /** /etc/tmpfiles.d/10-tidemark.conf. */
  readonly temporaryFiles: string;
  /** Whether there is a link of this name below /etc/static. */
  readonly hasEtcLink: (name: string) => boolean;
}

/** The second word of each line of tmpfiles.d(5) that makes a link. */
function linkedPaths(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [type = '', path = ''] = line.trim().split(/\s+/);
    return /^L[+?!=~^$-]*$/.test(type) ? [path.replace(/^(["'])(.*)\1$/, '$2')] : [];
  });
}

/** A function that tells it for a path. */
export function inForceIn(texts: SystemTexts): (path: string) => boolean {
  const points = new Set(parseFileSystemTable(texts.fileSystemTable).map(({ point }) => point));
  const links = new Set(linkedPaths(texts.temporaryFiles));
  return (path) =>
    points.has(path) ||
    links.has(path) ||
    (path.startsWith('/etc/') && texts.hasEtcLink(path.slice('/etc/'.length)));
}
