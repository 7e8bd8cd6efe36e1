import { problemError } from '../errors/make-problem.ts';

export interface Mount {
  /** Major and minor number; btrfs and overlays have numbers that belong to no device. */
  readonly number: string;
  readonly mountPoint: string;
  readonly type: string;
  readonly source: string;
  /** Options of the file system itself, separated by commas; still escaped, since values hold commas. */
  readonly options: string;
}

/**
 * The kernel writes space, tab, newline, backslash and hash as three octal digits after a backslash
 * (seq_file's mangle_path; proc(5)).
 */
export function unescapeOctal(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

const line =
  /^\d+ \d+ (?<number>\d+:\d+) \S+ (?<mountPoint>\S+) \S+(?: \S+)*? - (?<type>\S+) (?<source>\S*)(?: (?<options>.*))?$/;

/**
 * Mounts in the order in which they were made (proc(5), /proc/pid/mountinfo).
 *
 * @throws ProblemError `tool-output-unexpected`, because a mount that is not understood must not be
 *   taken for none
 */
export function parseMountInfo(text: string): readonly Mount[] {
  return text
    .split('\n')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const { number, mountPoint, type, source, options } = line.exec(entry)?.groups ?? {};
      if (number === undefined || mountPoint === undefined || type === undefined) {
        throw problemError('tool-output-unexpected', { values: { tool: 'mountinfo' } });
      }
      return {
        number,
        mountPoint: unescapeOctal(mountPoint),
        type,
        source: unescapeOctal(source ?? ''),
        options: options ?? '',
      };
    });
}

/** True when `path` is `folder` or lies in it; both absolute and plain. */
export function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}

/**
 * The mounts that can hold a file: those on the longest mount point that contains its path. Several,
 * when one was mounted over another: which of them the file is on cannot be told from outside.
 */
export function mountsHolding(path: string, mounts: readonly Mount[]): readonly Mount[] {
  const containing = mounts.filter(({ mountPoint }) => isAtOrBelow(path, mountPoint));
  const longest = Math.max(0, ...containing.map(({ mountPoint }) => mountPoint.length));
  return containing.filter(({ mountPoint }) => mountPoint.length === longest);
}

/** Folders that an overlay is made of, as far as they are absolute (overlayfs documentation). */
export function overlayFolders(options: string): readonly string[] {
  return options
    .split(',')
    .flatMap((option) => {
      const [, key, value] =
        /^(lowerdir|upperdir|workdir|lowerdir\+|datadir\+)=(.*)$/.exec(option) ?? [];
      if (key === undefined || value === undefined) return [];
      const folders = unescapeOctal(value);
      return key === 'lowerdir' ? folders.split(/(?<!\\):/) : [folders];
    })
    .map((folder) => folder.replaceAll(/\\(.)/g, '$1'))
    .filter((folder) => folder.startsWith('/'));
}
